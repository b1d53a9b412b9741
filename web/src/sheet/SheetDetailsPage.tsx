import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import type { SheetDetails } from '../api/types'
import { Page } from '../layout/Page'
import { useTexts } from '../texts/language'
import { StateTag } from '../words/StateTag'
import { useWayBack } from '../worklist/position'
import { pathOfReason } from './cells'
import { OfSheet } from './OfSheet'
import styles from './sheet.module.css'
import { SheetActions } from './SheetActions'
import { SheetStatus } from './SheetStatus'
import { SheetTable, type CellSlot } from './SheetTable'

/** A sheet as it stands now, as the official form, with what this person may do with it. */
export default function SheetDetailsPage() {
  return <OfSheet>{(sheet) => <Details sheet={sheet} />}</OfSheet>
}

function Details({ sheet }: { sheet: SheetDetails }) {
  const { sheet: texts, units, workList } = useTexts()
  const { back } = useWayBack(sheet.id)
  const stage = sheet.chain.find((step) => step.stage === sheet.stage)?.label
  return (
    <Page
      title={sheet.content.projectName ?? workList.unnamed}
      aside={
        <span>
          <StateTag state={sheet.state} stage={stage} />
          <Tag>{units.revision(sheet.revision)}</Tag>
        </span>
      }
      actions={<SheetActions sheet={sheet} />}
    >
      <Button type="link" className={styles.back} icon={<ArrowLeftOutlined />} onClick={back}>
        {texts.back}
      </Button>
      <div className={styles.columns}>
        <article className={styles.paper}>
          <SheetTable content={sheet.content} slot={reasonsOf(sheet)} />
        </article>
        <SheetStatus sheet={sheet} />
      </div>
    </Page>
  )
}

/** Marks the cells that were named when the sheet came back. */
function reasonsOf(sheet: SheetDetails) {
  return (cell: { path: string }): CellSlot | undefined => {
    const reasons = sheet.reasons.filter((reason) => pathOfReason(reason) === cell.path)
    return reasons.length === 0
      ? undefined
      : { mark: 'reason', note: reasons.map((reason) => reason.text).join('；') }
  }
}
