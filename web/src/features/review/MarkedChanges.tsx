import { Button } from 'antd'
import type { Change, SheetContent } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import { ChangedText } from '../../components/ChangedText'
import { placeChanges, showCell } from './marks'
import styles from './review.module.css'

/** Changes cell by cell; those that have a cell in the form lead there. */
export function ChangeList({ changes, content }: { changes: readonly Change[]; content?: SheetContent }) {
  const { review } = useTexts()
  const elsewhere = content && new Set(placeChanges(changes, content).elsewhere)
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <li key={change.path}>
          <span className={styles.cellLabel}>{change.label}</span>
          {elsewhere?.has(change) === false && (
            <Button
              type="link"
              size="small"
              aria-label={`${review.showCell}：${change.label}`}
              onClick={() => showCell(change.path)}
            >
              {review.showCell}
            </Button>
          )}
          <FromTo change={change} />
        </li>
      ))}
    </ul>
  )
}

/** A change as the old text struck out and the new one after it. */
export function FromTo({ change: { from, to, words } }: { change: Change }) {
  const { review } = useTexts()
  if (words != null) return <div className={styles.fromTo}>{words}</div>
  return (
    <div className={styles.fromTo}>
      <del>
        <ChangedText side="from" from={from} to={to} blank={review.blank} />
      </del>{' '}
      →{' '}
      <ins>
        <ChangedText side="to" from={from} to={to} blank={review.blank} />
      </ins>
    </div>
  )
}
