import { Button } from 'antd'
import { useState } from 'react'
import type { AuditEvent } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import styles from './audit.module.css'
import { readableMetadata } from './events'
import { tell, type Told } from './readable'

/** What an event says and who caused it, in words; the stored JSON when asked for. */
export function EventDetails({ event }: { event: AuditEvent }) {
  const texts = useTexts()
  const { events } = texts.audit
  const [isRaw, showRaw] = useState(false)
  return (
    <div className={styles.details}>
      <section>
        <h2>{events.payload}</h2>
        {event.payload == null ? (
          <p className={styles.unreadable}>{events.unreadable}</p>
        ) : (
          <Readable told={tell(event.payload, texts)} />
        )}
      </section>
      <section>
        <h2>{events.metadata}</h2>
        <Readable told={tell(readableMetadata(event), texts)} />
      </section>
      <div className={styles.raw}>
        <Button size="small" aria-expanded={isRaw} onClick={() => showRaw(!isRaw)}>
          {isRaw ? events.hideRaw : events.showRaw}
        </Button>
        {isRaw && (
          // scrolls by itself, so it must be reachable by keyboard
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <pre tabIndex={0} aria-label={events.raw}>
            {JSON.stringify(event, undefined, 2)}
          </pre>
        )}
      </div>
    </div>
  )
}

const MOST_PARTS_OPEN = 6

function Readable({ told }: { told: readonly Told[] }) {
  return (
    <dl className={styles.readable}>
      {told.map((member, i) => (
        <div key={i}>
          <dt>{member.label}</dt>
          <dd>{'text' in member ? member.text : <Parts parts={member.parts} />}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Long parts are folded, so that the event can be seen at a glance. */
function Parts({ parts }: { parts: readonly Told[] }) {
  const { events } = useTexts().audit
  return (
    <details open={parts.length <= MOST_PARTS_OPEN}>
      <summary>{events.parts(parts.length)}</summary>
      <Readable told={parts} />
    </details>
  )
}
