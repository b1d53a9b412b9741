import { Alert, Progress, Tag } from 'antd'
import { Link } from 'react-router'
import { useTexts } from '../../texts/pages'
import styles from './approvals.module.css'
import type { Outcomes } from './batch'

interface Props {
  outcomes: Outcomes
  isRunning: boolean
  label: string
  /** What is said at the end: of all, or of some. */
  summary: (done: number, all: number) => string
}

/** How far a decision on many sheets is, and what it came to. */
export function BatchProgress({ outcomes, isRunning, label, summary }: Props) {
  const all = [...outcomes.values()]
  const finished = all.filter(({ kind }) => kind !== 'WAITING' && kind !== 'RUNNING').length
  const done = all.filter(({ kind }) => kind === 'DONE').length
  const isWhole = done === all.length
  return (
    <div className={styles.results} role="status">
      <Progress
        percent={Math.round((finished / all.length) * 100)}
        status={isRunning ? 'active' : isWhole ? 'success' : 'normal'}
        aria-label={label}
      />
      {!isRunning && (
        <Alert type={isWhole ? 'success' : 'warning'} showIcon title={summary(done, all.length)} />
      )}
    </div>
  )
}

/** What became of one sheet. */
export function OutcomeText({ id, outcomes, done }: { id: string; outcomes: Outcomes; done: string }) {
  const { app, approvals } = useTexts()
  const outcome = outcomes.get(id)
  if (outcome === undefined) return null
  switch (outcome.kind) {
    case 'WAITING':
      return approvals.waiting
    case 'RUNNING':
      return approvals.running
    case 'DONE':
      return <Tag color="green">{done}</Tag>
    case 'NOT_SENT':
      return <span className={styles.refused}>{approvals.notSent + app.aside(outcome.detail)}</span>
    case 'TAKEN':
    case 'REFUSED':
      return (
        <span className={styles.refused}>
          {outcome.detail} <Link to={`/sheets/${id}/review`}>{approvals.open}</Link>
        </span>
      )
  }
}
