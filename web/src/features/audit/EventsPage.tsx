import { Button, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import type { AuditEvent } from '../../lib/api/types'
import { nameOfEvent } from '../../lib/format/eventNames'
import { useTexts } from '../../texts/pages'
import type { Texts } from '../../texts/zh'
import { amount } from '../../lib/format/amounts'
import { second } from '../../lib/format/times'
import listStyles from '../../components/list/list.module.css'
import { EventDetails } from './EventDetails'
import { EventFilterBar } from './EventFilterBar'
import { EventLogMenu } from './EventLogMenu'
import { toQuery, useEventFilters } from './eventFilters'
import { NEWEST_FIRST, stepOf, streamEvents, traceOf, useEvents } from './events'
import { LogPage } from './LogPage'
import { LogTable } from './LogTable'

/** Every event of the region, to be searched and taken away. */
export default function EventsPage() {
  const texts = useTexts()
  const { events, exporting } = texts.audit
  const { filters, narrow, clear } = useEventFilters()
  const list = useEvents(filters)
  return (
    <LogPage
      file={exporting.file}
      stream={(signal) => streamEvents(filters, signal)}
      table={{ address: '/api/audit/events', query: { ...toQuery(filters), order: NEWEST_FIRST } }}
      more={<EventLogMenu filters={filters} />}
      filters={<EventFilterBar filters={filters} narrow={narrow} clear={clear} />}
    >
      <LogTable<AuditEvent>
        rowKey="position"
        list={list}
        lines={list.data?.pages.flatMap((page) => page.events) ?? []}
        columns={columns(texts)}
        width={860}
        nothing={events.nothing}
        shown={events.shown}
        expandable={{
          expandedRowRender: (event) => <EventDetails event={event} />,
          expandIcon: ({ expanded, onExpand, record }) => (
            <Button
              type="link"
              size="small"
              aria-expanded={expanded}
              aria-label={events.open(record.position)}
              onClick={(click) => onExpand(record, click)}
            >
              {expanded ? events.close : events.show}
            </Button>
          ),
          columnWidth: 84,
        }}
      />
    </LogPage>
  )
}

function columns({ audit, eventNames, roles }: Texts): TableColumnsType<AuditEvent> {
  const { events } = audit
  return [
    {
      title: events.position,
      dataIndex: 'position',
      width: 90,
      align: 'right',
      className: listStyles.figure,
    },
    {
      title: events.time,
      width: 160,
      className: listStyles.figure,
      render: (_, event) => <time dateTime={event.at}>{second(event.at)}</time>,
    },
    { title: events.type, width: 150, render: (_, event) => nameOfEvent(event.type, eventNames) },
    {
      title: events.who,
      width: 220,
      render: (_, event) => {
        const { actor, name, role } = traceOf(event)
        return (
          <>
            {name}
            <span className={listStyles.under}>
              {actor} · {role in roles ? roles[role as keyof typeof roles] : role}
            </span>
          </>
        )
      },
    },
    {
      title: events.stream,
      render: (_, event) => {
        const step = stepOf(event)
        return step === undefined ? (
          event.aggregate
        ) : (
          <>
            <Link to={`/sheets/${step.sheet}/replay?v=${step.version}`}>
              {event.project ?? audit.events.sheetStep}
            </Link>
            <span className={listStyles.under}>
              {audit.events.step(step.version)}
              {event.amount != null && ` · ${audit.events.amount(amount(event.amount))}`} · {event.aggregate}
            </span>
          </>
        )
      },
    },
  ]
}
