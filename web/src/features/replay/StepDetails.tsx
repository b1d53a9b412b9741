import { Alert, Descriptions, Tag } from 'antd'
import type { Entry } from '../../lib/api/types'
import { isWithheld } from '../../lib/sheet/withheld'
import sheetStyles from '../../components/sheet/sheet.module.css'
import { useTexts } from '../../texts/pages'
import { moment } from '../../lib/format/times'
import { ChangeList } from '../../components/sheet/ChangeList'
import { nameOfEvent } from '../../lib/format/eventNames'
import { Findings } from './Findings'
import styles from './replay.module.css'

/** Who took a step, when and as what, what they said to it, and which cells it changed. */
export function StepDetails({ entry }: { entry: Entry }) {
  const { sheet, replay, eventNames } = useTexts()
  return (
    <aside className={sheetStyles.status} aria-label={replay.step}>
      <section className={sheetStyles.card} aria-live="polite">
        <h2>
          {nameOfEvent(entry.type, eventNames)} <Tag>{replay.version(entry.version)}</Tag>
        </h2>
        <Who entry={entry} />
        <p className={styles.summary}>{entry.summary}</p>
      </section>
      {entry.reasons.length > 0 && (
        <Alert
          type="warning"
          title={replay.reasons}
          description={
            <ul className={sheetStyles.reasons}>
              {entry.reasons.map((reason, i) => (
                <li key={i}>
                  <strong>{reason.label ?? sheet.wholeSheet}</strong>：{reason.text}
                </li>
              ))}
            </ul>
          }
        />
      )}
      <Findings findings={entry.findings} explanations={entry.explanations} />
      <section className={sheetStyles.card}>
        <h2>{replay.changes(entry.changes.length)}</h2>
        {isWithheld(entry) ? (
          <p className={styles.soft}>{replay.withheld}</p>
        ) : (
          <ChangeList changes={entry.changes} isFirst={entry.version === 1} />
        )}
      </section>
    </aside>
  )
}

function Who({ entry }: { entry: Entry }) {
  const { acting, grades, roles, replay } = useTexts()
  const { actor } = entry
  const scores = Object.entries(entry.scores)
  const facts: [label: string, text: string | null | undefined][] = [
    [replay.person, acting.signature(actor.name, actor.onBehalfOfName)],
    [replay.role, roles[actor.role]],
    [replay.unit, actor.unitName],
    [replay.onBehalfOf, actor.onBehalfOf],
    [replay.time, moment(entry.at)],
    [replay.opinion, entry.opinion],
    [replay.grade, entry.grade == null ? null : grades[entry.grade]],
    [replay.scores, scores.map(([item, points]) => `${item} ${points}`).join('；')],
    [replay.approvalNumber, entry.approvalNumber],
  ]
  return (
    <Descriptions
      column={1}
      size="small"
      items={facts.flatMap(([label, children]) =>
        children == null || children === '' ? [] : [{ key: label, label, children }],
      )}
    />
  )
}
