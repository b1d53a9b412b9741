import type { Deadline } from '../lib/api/types'
import { useFirstTexts } from '../texts/language'
import styles from './deadline.module.css'

/** By when a stage is to be done, and how many working days are left. */
export function DeadlineText({ deadline }: { deadline: Deadline }) {
  const { deadlines } = useFirstTexts()
  const { due, remaining, overdue, assumed } = deadline
  const left = overdue ? deadlines.late(-remaining) : deadlines.left(remaining)
  return (
    <span title={assumed ? deadlines.assumedHint : undefined}>
      {deadlines.by(due)} <span className={overdue ? styles.late : undefined}>{left}</span>
      {assumed && ` ${deadlines.assumed}`}
    </span>
  )
}
