import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import type { SheetDetails } from '../../lib/api/types'
import { Page } from '../../components/Page'
import { useTexts } from '../../texts/pages'
import type { Texts } from '../../texts/zh'
import { Neighbours } from '../../components/list/Neighbours'
import { StateTag } from '../../components/StateTag'
import { UnconfirmedTag } from '../../components/UnconfirmedTag'
import { useWayBack } from '../../lib/list/position'
import { pathOfReason } from '../../lib/sheet/cells'
import { OfSheet } from '../../components/sheet/OfSheet'
import { PendingAmendment } from '../../components/sheet/PendingAmendment'
import styles from '../../components/sheet/sheet.module.css'
import { SheetActions } from './SheetActions'
import { SheetStatus } from './SheetStatus'
import { SheetTable, type CellSlot } from '../../components/sheet/SheetTable'
import { TalkPanel } from '../../components/sheet/TalkPanel'
import { useNotes } from './SheetNotes'

/** A sheet as it stands now, as the official form, with what this person may do with it. */
export default function SheetDetailsPage() {
  return <OfSheet>{(sheet) => <Details sheet={sheet} />}</OfSheet>
}

function Details({ sheet }: { sheet: SheetDetails }) {
  const { sheet: texts, units, workList, replay } = useTexts()
  const { back } = useWayBack(sheet.id)
  const notes = useNotes(sheet)
  const slot = slotOf(sheet, replay)
  const stage = sheet.chain.find((step) => step.stage === sheet.stage)?.label
  return (
    <Page
      title={sheet.content.projectName ?? workList.unnamed}
      aside={
        <span>
          <StateTag state={sheet.state} stage={stage} />
          <Tag>{units.revision(sheet.revision)}</Tag>
          {sheet.amendment != null && <UnconfirmedTag />}
        </span>
      }
      actions={<SheetActions sheet={sheet} />}
    >
      <Button type="link" className={styles.back} icon={<ArrowLeftOutlined />} onClick={back}>
        {texts.back}
      </Button>
      <Neighbours id={sheet.id} />
      <PendingAmendment sheet={sheet} />
      <div className={styles.columns}>
        <article className={styles.paper}>
          <SheetTable content={sheet.content} slot={(cell) => notes.withNotes(cell, slot(cell))} />
        </article>
        <SheetStatus sheet={sheet}>
          <TalkPanel
            sheetId={sheet.id}
            isInReview={sheet.state === 'IN_REVIEW'}
            className={styles.card}
            noting={{ isOn: notes.isNoting, set: notes.setNoting }}
          />
        </SheetStatus>
      </div>
      {notes.dialog}
    </Page>
  )
}

/** Marks the cells that were named when the sheet came back, and those that a reviewer has changed. */
function slotOf(sheet: SheetDetails, texts: Texts['replay']) {
  return ({ path }: { path: string }): CellSlot | undefined => {
    const reasons = sheet.reasons.filter((reason) => pathOfReason(reason) === path)
    if (reasons.length > 0) return { mark: 'reason', note: reasons.map(({ text }) => text).join('；') }
    const amended = sheet.amendment?.changes.find((change) => change.path === path)
    if (amended === undefined) return undefined
    return { mark: 'changed', note: amended.from ? texts.was(amended.from) : texts.wasEmpty }
  }
}
