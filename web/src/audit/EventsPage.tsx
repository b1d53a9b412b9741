import { Button, Empty, Table, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import type { AuditEvent } from '../api/types'
import { Page } from '../layout/Page'
import { ProblemAlert } from '../layout/ProblemAlert'
import { deedOf } from '../replay/deeds'
import { useTexts } from '../texts/language'
import type { Texts } from '../texts/zh'
import { day, moment } from '../words/times'
import listStyles from '../worklist/worklist.module.css'
import styles from './audit.module.css'
import { AuditTabs } from './AuditTabs'
import { EventDetails } from './EventDetails'
import { EventFilterBar } from './EventFilterBar'
import { useEventFilters, type EventFilters } from './event-filters'
import { stepOf, streamEvents, traceOf, useEvents } from './events'
import { ExportButton, ExportProgress } from './ExportBar'
import { useExport } from './use-export'

/** Every event of the region, to be searched and taken away. */
export default function EventsPage() {
  const { audit } = useTexts()
  const { filters, narrow, clear } = useEventFilters()
  const { current, start, cancel } = useExport()
  const name = `${audit.exporting.file}-${day(new Date().toISOString())}.ndjson`
  return (
    <Page
      title={audit.title}
      actions={
        <ExportButton
          current={current}
          onStart={() => void start((signal) => streamEvents(filters, signal), name)}
        />
      }
    >
      <AuditTabs />
      <EventFilterBar filters={filters} narrow={narrow} clear={clear} />
      <div className={styles.export}>
        <ExportProgress current={current} onCancel={cancel} />
      </div>
      <Events filters={filters} />
    </Page>
  )
}

function Events({ filters }: { filters: EventFilters }) {
  const texts = useTexts()
  const { app, audit, workList } = texts
  const list = useEvents(filters)
  const events = list.data?.pages.flatMap((page) => page.events) ?? []
  if (list.error !== null && list.data === undefined) return <ProblemAlert error={list.error} />
  return (
    <>
      <div className={listStyles.list}>
        <Table<AuditEvent>
          rowKey="position"
          size="middle"
          columns={columns(texts)}
          dataSource={events}
          loading={list.isPending}
          pagination={false}
          scroll={{ x: 860 }}
          expandable={{
            expandedRowRender: (event) => <EventDetails event={event} />,
            expandIcon: ({ expanded, onExpand, record }) => (
              <Button
                type="link"
                size="small"
                aria-expanded={expanded}
                aria-label={audit.events.open(record.position)}
                onClick={(click) => onExpand(record, click)}
              >
                {expanded ? audit.events.close : audit.events.show}
              </Button>
            ),
            columnWidth: 84,
          }}
          locale={{
            emptyText: list.isPending ? (
              app.loading
            ) : (
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={audit.events.nothing} />
            ),
          }}
        />
      </div>
      {events.length > 0 && (
        <div className={listStyles.foot}>
          <span aria-live="polite">{audit.events.shown(events.length, list.hasNextPage)}</span>
          {list.hasNextPage && (
            <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {workList.more}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

function columns({ audit, roles }: Texts): TableColumnsType<AuditEvent> {
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
      render: (_, event) => <time dateTime={event.at}>{moment(event.at)}</time>,
    },
    { title: events.type, width: 150, render: (_, event) => deedOf(event.type, audit.types) },
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
              {audit.events.step(step.version)}
            </Link>
            <span className={listStyles.under}>{event.aggregate}</span>
          </>
        )
      },
    },
  ]
}
