import { Timeline } from 'antd'
import { moment } from '../../lib/format/times'
import { useTexts } from '../../texts/language'
import styles from './administration.module.css'
import type { Adjustment } from './calendar'

/** What was ever adjusted, the latest first: who, when and why. */
export function CalendarChanges({ changes }: { changes: readonly Adjustment[] }) {
  const { calendar: texts } = useTexts()
  return (
    <section className={styles.block}>
      <h2>{texts.changes}</h2>
      {changes.length === 0 && <p className={styles.soft}>{texts.noChanges}</p>}
      <Timeline
        items={changes.map((change) => ({
          key: change.at,
          content: (
            <>
              <strong>
                {change.from === change.to ? change.from : texts.span(change.from, change.to)}{' '}
                {texts.kinds[change.kind ?? 'NOTICE']}
              </strong>{' '}
              {change.name} {moment(change.at)}
              <div className={styles.soft}>{change.reason}</div>
            </>
          ),
        }))}
      />
    </section>
  )
}
