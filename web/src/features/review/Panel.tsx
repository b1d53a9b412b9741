import { Tabs } from 'antd'
import { useFindings, useHistory } from '../../lib/api/readings'
import { useTalk } from '../../lib/api/talk'
import type { Problem } from '../../lib/api/problem'
import type { SheetDetails } from '../../lib/api/types'
import { TalkPanel } from '../../components/sheet/TalkPanel'
import { useTexts } from '../../texts/pages'
import { ChangeList } from './MarkedChanges'
import type { Comparison } from './comparison'
import { DecisionForm } from './DecisionForm'
import { decisionsOf, type DraftState } from './draft'
import { FindingList } from './FindingList'
import { NotYours } from './NotYours'
import styles from './review.module.css'
import { SaidBefore } from './SaidBefore'

export type PanelTab = 'decide' | 'findings' | 'changes' | 'talk'

interface Props {
  sheet: SheetDetails
  typing: DraftState
  comparison: Comparison
  tab: PanelTab
  onTab: (tab: PanelTab) => void
  /** The sheet changed and the reviewer has not looked yet. */
  isHeld: boolean
  onDeciding: (isDeciding: boolean) => void
  /** Tells what a refusal said, for the cells that it concerns; undefined when that no longer holds. */
  onRefused: (problem: Problem | undefined) => void
}

/** Beside the form: the decision, what the checks found, what changed, what was said. */
export function Panel({ tab, onTab, comparison, ...decision }: Props) {
  const { sheet, typing } = decision
  const { review } = useTexts()
  const findings = useFindings(sheet.id, sheet.version)
  const openNotes = useTalk(sheet.id).data?.entries.filter(({ note }) => note?.status === 'OPEN').length
  const possible = decisionsOf(sheet)
  const counted = (label: string, n: number | undefined) => (n ? `${label} ${n}` : label)
  return (
    <aside id="decision" className={styles.panel} aria-label={review.title} tabIndex={-1}>
      <Tabs
        activeKey={tab}
        onChange={(key) => onTab(key as PanelTab)}
        items={[
          {
            key: 'decide',
            label: review.tabs.decide,
            forceRender: true,
            children: (
              <>
                <SaidBefore sheet={sheet} />
                {possible.length > 0 ? (
                  <DecisionForm {...decision} possible={possible} />
                ) : (
                  <NotYours sheet={sheet} draft={typing.draft} />
                )}
              </>
            ),
          },
          {
            key: 'findings',
            label: counted(review.tabs.findings, findings.data?.findings.length),
            children: <FindingList findings={findings.data} error={findings.error} content={sheet.content} />,
          },
          {
            key: 'changes',
            label: counted(review.tabs.changes, comparison.changes?.length),
            children: <Changes sheet={sheet} comparison={comparison} />,
          },
          {
            key: 'talk',
            label: counted(review.tabs.talk, openNotes),
            children: <TalkPanel sheetId={sheet.id} isInReview={sheet.state === 'IN_REVIEW'} />,
          },
        ]}
      />
    </aside>
  )
}

function Changes({ sheet, comparison }: { sheet: SheetDetails; comparison: Comparison }) {
  const { review } = useTexts()
  const { chosen, changes = [] } = comparison
  return (
    <>
      {changes.length === 0 ? (
        <p className={styles.hint}>{review.noChanges}</p>
      ) : (
        <>
          <h2>{chosen && review.baseNames[chosen.kind]}</h2>
          <ChangeList changes={changes} content={sheet.content} />
        </>
      )}
      <LastReturn id={sheet.id} />
    </>
  )
}

/** What was asked for the last time; the changes should answer it. */
function LastReturn({ id }: { id: string }) {
  const { review, sheet } = useTexts()
  const last = useHistory(id).data?.entries.findLast((entry) => entry.type === 'SheetReturned')
  if (last === undefined) return null
  return (
    <>
      <h2>{review.lastReturn}</h2>
      <ul className={styles.changes}>
        {last.reasons.map((reason, i) => (
          <li key={i}>
            <span className={styles.cellLabel}>{reason.label ?? sheet.wholeSheet}</span>
            <div>{reason.text}</div>
          </li>
        ))}
      </ul>
    </>
  )
}
