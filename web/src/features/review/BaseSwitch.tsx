import { Button, Select } from 'antd'
import { useTexts } from '../../texts/pages'
import type { Base } from './bases'
import type { Comparison } from './comparison'
import styles from './review.module.css'

interface Props {
  comparison: Comparison
  onShowChanges: () => void
}

/** Chooses what the marked changes are counted from. */
export function BaseSwitch({ comparison, onShowChanges }: Props) {
  const { review } = useTexts()
  const { bases, chosen, choose, changes, isFirstTime } = comparison
  if (bases.length === 0) return isFirstTime ? <p className={styles.hint}>{review.firstTime}</p> : null
  const label = ({ kind }: Base) =>
    kind === chosen?.kind && changes !== undefined
      ? review.bases[kind](changes.length)
      : review.baseNames[kind]
  return (
    <div className={styles.base}>
      <label htmlFor="base">{review.compareWith}</label>
      <Select<Base['kind'] | 'none'>
        id="base"
        className={styles.baseSelect}
        value={chosen?.kind ?? 'none'}
        onChange={choose}
        options={[
          ...bases.map((base) => ({ value: base.kind, label: label(base) })),
          { value: 'none' as const, label: review.bases.none },
        ]}
      />
      {changes?.length === 0 && chosen !== undefined && <span>{review.noChanges}</span>}
      {changes !== undefined && changes.length > 0 && (
        <Button type="link" size="small" onClick={onShowChanges}>
          {review.tabs.changes}
        </Button>
      )}
    </div>
  )
}
