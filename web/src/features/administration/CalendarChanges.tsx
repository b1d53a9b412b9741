import { Timeline } from 'antd'
import { moment } from '../../lib/format/times'
import { useTexts } from '../../texts/pages'
import type { Texts } from '../../texts/zh'
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
              <strong>{titleOf(change, texts)}</strong> {change.name} {moment(change.at)}
              <div className={styles.soft}>
                {change.document == null ? change.reason : texts.published(change.reason)}
              </div>
            </>
          ),
        }))}
      />
    </section>
  )
}

function titleOf({ from, to, document, kind }: Adjustment, texts: Texts['calendar']): string {
  if (document != null) return texts.entered(from.slice(0, 4), document)
  return `${from === to ? from : texts.span(from, to)} ${texts.kinds[kind ?? 'NOTICE']}`
}
