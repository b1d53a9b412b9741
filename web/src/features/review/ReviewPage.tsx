import { ArrowLeftOutlined, HistoryOutlined } from '@ant-design/icons'
import { Button, Space, Tag } from 'antd'
import { useState, type MouseEvent } from 'react'
import { Link, useLocation } from 'react-router'
import type { Problem } from '../../lib/api/problem'
import type { SheetDetails } from '../../lib/api/types'
import { DeadlineText } from '../../components/DeadlineText'
import { Page } from '../../components/Page'
import { useMe } from '../../lib/api/me'
import { OfSheet } from '../../components/sheet/OfSheet'
import { PendingAmendment } from '../../components/sheet/PendingAmendment'
import { SheetTable } from '../../components/sheet/SheetTable'
import { useTexts } from '../../texts/pages'
import { Neighbours } from '../../components/list/Neighbours'
import { StateTag } from '../../components/StateTag'
import { UnconfirmedTag } from '../../components/UnconfirmedTag'
import { useWayBack } from '../../lib/list/position'
import { typedBy } from '../../lib/session/typed'
import { BaseSwitch } from './BaseSwitch'
import { ChangedMeanwhile } from './ChangedMeanwhile'
import { useComparison } from './comparison'
import { decisionsOf, useDraft } from './draft'
import { Panel, type PanelTab } from './Panel'
import styles from './review.module.css'
import { useReviewSlot } from './ReviewSlot'

/** A sheet under review: the form with what changed and what the checks found, and beside it the decision. */
export default function ReviewPage() {
  return <OfSheet>{(sheet) => <Review key={sheet.id} sheet={sheet} />}</OfSheet>
}

function Review({ sheet }: { sheet: SheetDetails }) {
  const { sheet: texts, workList, review } = useTexts()
  const { back } = useWayBack(sheet.id)
  const [tab, setTab] = useState<PanelTab>('decide')
  const [seen, setSeen] = useState(sheet.version)
  const [isDeciding, setDeciding] = useState(false)
  const typing = useDraft(typedBy(useMe()), sheet.id)
  const comparison = useComparison(sheet)
  const [refused, setRefused] = useState<Problem>()
  const slot = useReviewSlot(sheet, comparison.changes, typing, refused, setTab)
  const hasChanged = sheet.version !== seen && !isDeciding
  return (
    <Page
      title={sheet.content.projectName ?? workList.unnamed}
      aside={
        <>
          <a className={styles.skip} href="#decision" onClick={toDecision}>
            {review.toDecision}
          </a>
          <StateTags sheet={sheet} />
        </>
      }
      actions={<OtherPages id={sheet.id} />}
    >
      <Button type="link" className={styles.back} icon={<ArrowLeftOutlined />} onClick={back}>
        {texts.back}
      </Button>
      <Neighbours id={sheet.id} page="/review" />
      {hasChanged && (
        <ChangedMeanwhile
          sheet={sheet}
          seen={seen}
          onGoOn={decisionsOf(sheet).length > 0 ? () => setSeen(sheet.version) : undefined}
        />
      )}
      <PendingAmendment sheet={sheet} />
      <div className={styles.columns}>
        <article className={styles.paper}>
          <BaseSwitch comparison={comparison} onShowChanges={() => setTab('changes')} />
          <SheetTable content={sheet.content} slot={slot} />
        </article>
        <Panel
          sheet={sheet}
          typing={typing}
          comparison={comparison}
          tab={tab}
          onTab={setTab}
          isHeld={hasChanged}
          onDeciding={setDeciding}
          onRefused={setRefused}
        />
      </div>
    </Page>
  )
}

/** Not by the address: the way back to the list travels with it and would be lost. */
function toDecision(event: MouseEvent) {
  event.preventDefault()
  document.getElementById('decision')?.focus()
}

function StateTags({ sheet }: { sheet: SheetDetails }) {
  const { units } = useTexts()
  return (
    <span>
      <StateTag state={sheet.state} stage={sheet.chain.find((step) => step.stage === sheet.stage)?.label} />
      <Tag>{units.revision(sheet.revision)}</Tag>
      {sheet.amendment != null && <UnconfirmedTag />}
      {sheet.returns > 0 && <Tag>{units.returns(sheet.returns)}</Tag>}
      {sheet.deadline != null && <DeadlineText deadline={sheet.deadline} />}
    </span>
  )
}

function OtherPages({ id }: { id: string }) {
  const { review, history } = useTexts()
  const state: unknown = useLocation().state
  return (
    <Space>
      <Link to={`/sheets/${id}`} state={state}>
        {review.toSheet}
      </Link>
      <Link to={`/sheets/${id}/history`} state={state}>
        <HistoryOutlined /> {history.title}
      </Link>
    </Space>
  )
}
