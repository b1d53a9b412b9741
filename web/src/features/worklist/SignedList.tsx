import { Tag } from 'antd'
import { Link } from 'react-router'
import type { SheetItem } from '../../lib/api/types'
import { useTexts } from '../../texts/language'
import { amount } from '../../lib/format/amounts'
import { FindingTags } from '../../components/FindingTags'
import styles from './approvals.module.css'
import type { Outcome, Outcomes } from './approving'

interface Props {
  items: readonly SheetItem[]
  outcomes: Outcomes
}

/** The sheets that are signed, one by one; later what became of each, the refused first. */
export function SignedList({ items, outcomes }: Props) {
  const { workList, review, approvals } = useTexts()
  const hasRun = outcomes.size > 0
  const isRefused = ({ id }: SheetItem) => {
    const kind = outcomes.get(id)?.kind
    return kind === 'REFUSED' || kind === 'TAKEN' || kind === 'NOT_SENT'
  }
  const sorted = [...items.filter(isRefused), ...items.filter((item) => !isRefused(item))]
  return (
    // a list of hundreds scrolls; the keyboard reaches it too
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.signed} role="region" aria-label={review.signs} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{workList.project}</th>
            <th scope="col" className={styles.figure}>
              {workList.amount}
            </th>
            <th scope="col">{review.tabs.findings}</th>
            <th scope="col" className={styles.outcome}>
              {hasRun ? approvals.result : review.signed.version}
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((item) => (
            <tr key={item.id}>
              <td>
                {item.projectName ?? workList.unnamed}
                <span className={styles.unit}>{item.implementingUnit}</span>
              </td>
              <td className={styles.figure}>{amount(item.annualAmount)}</td>
              <td className={styles.found}>
                <FindingTags item={item} />
              </td>
              <td>{hasRun ? <Result item={item} outcome={outcomes.get(item.id)} /> : item.version}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Result({ item, outcome }: { item: SheetItem; outcome?: Outcome }) {
  const { app, approvals } = useTexts()
  if (outcome === undefined) return null
  switch (outcome.kind) {
    case 'WAITING':
      return approvals.waiting
    case 'RUNNING':
      return approvals.running
    case 'APPROVED':
      return <Tag color="green">{approvals.approved}</Tag>
    case 'NOT_SENT':
      return <span className={styles.refused}>{approvals.notSent + app.aside(outcome.detail)}</span>
    case 'TAKEN':
    case 'REFUSED':
      return (
        <span className={styles.refused}>
          {outcome.detail} <Link to={`/sheets/${item.id}/review`}>{approvals.open}</Link>
        </span>
      )
  }
}
