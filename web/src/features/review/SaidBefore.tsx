import { useHistory } from '../../lib/api/readings'
import type { Entry, SheetDetails } from '../../lib/api/types'
import { nameOfEvent } from '../../lib/format/eventNames'
import { moment } from '../../lib/format/times'
import { useTexts } from '../../texts/pages'
import { saidBefore, type Said } from '../../lib/sheet/said'
import styles from './said.module.css'

/** Above the decision: what the others said of this revision, the latest first. */
export function SaidBefore({ sheet }: { sheet: SheetDetails }) {
  const { review } = useTexts()
  const all = saidBefore(useHistory(sheet.id).data?.entries ?? [], sheet)
  if (all.length === 0) return null
  return (
    <section className={styles.said} aria-label={review.said.title}>
      <h2>{review.said.title}</h2>
      <ol>
        {all.map((said) => (
          <Line key={said.entry.version} said={said} sheet={sheet} />
        ))}
      </ol>
    </section>
  )
}

function Line({ said: { entry, points, changedSince }, sheet }: { said: Said; sheet: SheetDetails }) {
  const texts = useTexts()
  const { acting, review, grades } = texts
  const stage = sheet.chain.find((step) => step.stage === entry.stage)?.label
  const marks = [
    entry.grade == null ? undefined : grades[entry.grade],
    points === undefined ? undefined : review.points(points),
  ].filter((mark) => mark !== undefined)
  return (
    <li>
      <div className={styles.who}>
        <strong>{[stage, nameOfEvent(entry.type, texts.eventNames)].filter(Boolean).join(' · ')}</strong>
        {marks.length > 0 && <span> {marks.join(' · ')}</span>}
        <span className={styles.under}>
          {acting.signature(entry.actor.name, entry.actor.onBehalfOfName)}{' '}
          <time dateTime={entry.at}>{moment(entry.at)}</time>
        </span>
      </div>
      {wordsOf(entry).map((words, i) => (
        <p key={i}>{words}</p>
      ))}
      {changedSince > 0 && <p className={styles.under}>{review.said.changedSince(changedSince)}</p>}
    </li>
  )
}

/** The opinion, or the reasons with the cells they concern. */
function wordsOf({ opinion, reasons }: Entry): string[] {
  const all = [opinion, ...reasons.map(({ label, text }) => (label == null ? text : `${label}：${text}`))]
  return all.filter((words) => words != null && words.trim() !== '') as string[]
}
