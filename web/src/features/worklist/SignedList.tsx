import { Checkbox, Tag } from 'antd'
import type { ReactNode } from 'react'
import { FindingTags } from '../../components/FindingTags'
import { useMe } from '../../lib/api/me'
import type { SheetItem } from '../../lib/api/types'
import { useStatistics } from '../../lib/api/statistics'
import { amount } from '../../lib/format/amounts'
import { wasSeen } from '../../lib/session/lastSeen'
import type { Said } from '../../lib/sheet/said'
import { useTexts } from '../../texts/pages'
import styles from './approvals.module.css'
import { isRefused, type Outcomes } from './batch'
import { OutcomeText } from './BatchProgress'
import { useSaid, wordsOf } from './saidOf'

/** What a stage is called, where the figures of the region know it. */
type StageLabel = (stage: string | null | undefined) => string | undefined

interface Props {
  /** What the list is called. */
  label: string
  items: readonly SheetItem[]
  outcomes: Outcomes
  /** What a sheet is called when it is done. */
  done: string
  /** With a box per sheet: which are confirmed. */
  confirmed?: ReadonlySet<string>
  onConfirm?: (id: string, isConfirmed: boolean) => void
}

/** The sheets that are signed, one by one, with what others said; later what became of each, the refused first. */
export function SignedList({ label, items, outcomes, done, confirmed, onConfirm }: Props) {
  const { workList, review, approvals, history } = useTexts()
  const said = useSaid(items)
  const stages = useStatistics().data?.stages ?? []
  const stageLabel: StageLabel = (name) => stages.find(({ stage }) => stage === name)?.label
  const hasRun = outcomes.size > 0
  const refused = items.filter(({ id }) => isRefused(outcomes.get(id)))
  const sorted = [...refused, ...items.filter((item) => !refused.includes(item))]
  return (
    // a list of hundreds scrolls; the keyboard reaches it too
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.signed} role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {confirmed !== undefined && <th scope="col">{approvals.confirmed}</th>}
            <th scope="col">{workList.project}</th>
            <th scope="col" className={styles.figure}>
              {workList.amount}
            </th>
            <th scope="col">{review.tabs.findings}</th>
            <th scope="col">{approvals.saidAt}</th>
            <th scope="col">{approvals.saidBy}</th>
            <th scope="col">{review.opinion}</th>
            <th scope="col">{approvals.grade}</th>
            <th scope="col">{approvals.points}</th>
            <th scope="col" className={styles.outcome}>
              {hasRun ? approvals.result : review.signed.version}
            </th>
          </tr>
        </thead>
        {sorted.map((item) => (
          <Rows
            key={item.id}
            item={item}
            said={said.get(item.id)}
            stageLabel={stageLabel}
            last={
              hasRun ? (
                <OutcomeText id={item.id} outcomes={outcomes} done={done} />
              ) : (
                history.version(item.version)
              )
            }
            box={
              confirmed !== undefined && (
                <Checkbox
                  aria-label={approvals.confirmOne(item.projectName ?? workList.unnamed)}
                  checked={confirmed.has(item.id)}
                  onChange={({ target }) => onConfirm?.(item.id, target.checked)}
                />
              )
            }
          />
        ))}
      </table>
    </div>
  )
}

interface RowsProps {
  item: SheetItem
  /** Undefined until it is known. */
  said: readonly Said[] | undefined
  stageLabel: StageLabel
  last: ReactNode
  box: ReactNode
}

/** A sheet with a row for each opinion about it. */
function Rows({ item, said, stageLabel, last, box }: RowsProps) {
  const { workList, approvals } = useTexts()
  const { account } = useMe()
  const [first, ...others] = said ?? []
  const span = { rowSpan: 1 + others.length }
  return (
    <tbody>
      <tr>
        {box !== false && <td {...span}>{box}</td>}
        <td {...span}>
          {item.projectName ?? workList.unnamed}
          <span className={styles.unit}>{item.implementingUnit}</span>
          {!wasSeen(account, item) && <Tag>{approvals.unseen}</Tag>}
        </td>
        <td {...span} className={styles.figure}>
          {amount(item.annualAmount)}
        </td>
        <td {...span} className={styles.found}>
          <FindingTags item={item} />
        </td>
        <Opinion said={first} isKnown={said !== undefined} stageLabel={stageLabel} />
        <td {...span}>{last}</td>
      </tr>
      {others.map((one) => (
        <tr key={one.entry.version}>
          <Opinion said={one} isKnown stageLabel={stageLabel} />
        </tr>
      ))}
    </tbody>
  )
}

interface OpinionProps {
  said: Said | undefined
  isKnown: boolean
  stageLabel: StageLabel
}

function Opinion({ said, isKnown, stageLabel }: OpinionProps) {
  const { acting, approvals, app, roles, grades } = useTexts()
  if (said === undefined) return <td colSpan={5}>{isKnown ? approvals.nothingSaid : app.loading}</td>
  const { entry, points } = said
  return (
    <>
      <td>{stageLabel(entry.stage) ?? roles[entry.actor.role]}</td>
      <td>{acting.signature(entry.actor.name, entry.actor.onBehalfOfName)}</td>
      <td className={styles.words}>{wordsOf(said)}</td>
      <td>{entry.grade == null ? '' : grades[entry.grade]}</td>
      <td className={styles.figure}>{points}</td>
    </>
  )
}
