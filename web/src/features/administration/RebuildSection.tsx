import { Alert, Button, Descriptions, Form, Input, Progress, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { ActionDialog } from '../../components/ActionDialog'
import { moment } from '../../lib/format/times'
import { requiredText } from '../../lib/format/visible'
import { useTexts } from '../../texts/pages'
import type { Texts } from '../../texts/zh'
import styles from './administration.module.css'
import { useRebuild, type Parity, type Rebuild } from './running'

const LONGEST_REASON = 2000
const UNDER_WAY = ['LOADING', 'INDEXING', 'COMPARING', 'SWAPPING'] as const

type Verb = Parameters<typeof useRebuild>[0]

/** Read models in the making, how they compare with those that answer, and how those were made. */
export function RebuildSection({ present, last }: { present?: Rebuild; last?: Rebuild }) {
  const { running } = useTexts().administration
  const [asked, ask] = useState<Verb>()
  const isUnderWay = UNDER_WAY.some((phase) => phase === present?.phase)
  const isOpen = isUnderWay || present?.phase === 'DIFFERENT' || present?.phase === 'PREPARED'
  return (
    <section aria-labelledby="rebuild">
      <h2 id="rebuild">{running.rebuild}</h2>
      <p>{running.rebuildHint}</p>
      {present !== undefined && <Present rebuild={present} />}
      <p className={styles.buttons}>
        {present?.phase === 'DIFFERENT' && (
          <Button type="primary" onClick={() => ask('rebuild/accept')}>
            {running.accept}
          </Button>
        )}
        {isOpen ? (
          <Button danger onClick={() => ask('rebuild/abort')}>
            {running.abort}
          </Button>
        ) : (
          <Button onClick={() => ask('rebuild')}>{running.begin}</Button>
        )}
      </p>
      {present === undefined && last !== undefined && <Last rebuild={last} />}
      {asked !== undefined && <Asking verb={asked} onClose={() => ask(undefined)} />}
    </section>
  )
}

function Present({ rebuild }: { rebuild: Rebuild }) {
  const { running } = useTexts().administration
  const percent = rebuild.events === 0 ? 100 : Math.floor((100 * rebuild.loaded) / rebuild.events)
  return (
    <>
      <Alert
        type={rebuild.phase === 'FAILED' ? 'error' : rebuild.phase === 'DIFFERENT' ? 'warning' : 'info'}
        showIcon
        title={running.phases[rebuild.phase]}
        description={
          <>
            <p>{running.askedBy(rebuild.startedBy, moment(rebuild.startedAt), rebuild.reason)}</p>
            {rebuild.failure != null && <p className={styles.cause}>{rebuild.failure}</p>}
            {rebuild.phase === 'LOADING' && (
              <>
                <Progress percent={percent} aria-label={running.phases.LOADING} />
                <p>
                  {running.loadedOf(
                    rebuild.loaded,
                    rebuild.events,
                    rebuild.eventsPerSecond,
                    rebuild.secondsLeft,
                  )}
                </p>
              </>
            )}
          </>
        }
      />
      <ParityTable parity={rebuild.parity} />
    </>
  )
}

function Last({ rebuild }: { rebuild: Rebuild }) {
  const { running } = useTexts().administration
  return (
    <>
      <Descriptions
        size="small"
        bordered
        column={1}
        items={[
          {
            key: 'last',
            label: running.lastRebuild,
            children: running.askedBy(rebuild.startedBy, moment(rebuild.startedAt), rebuild.reason),
          },
          {
            key: 'loaded',
            label: running.loaded,
            children: running.loadedIn(rebuild.loaded, rebuild.eventsPerSecond),
          },
          {
            key: 'ended',
            label: running.ended,
            children: rebuild.endedAt == null ? '' : moment(rebuild.endedAt),
          },
        ]}
      />
      <ParityTable parity={rebuild.parity} />
    </>
  )
}

function ParityTable({ parity }: { parity: readonly Parity[] }) {
  const texts = useTexts()
  if (parity.length === 0) return null
  return (
    <Table<Parity>
      className={styles.list}
      rowKey="model"
      size="small"
      pagination={false}
      columns={columns(texts)}
      dataSource={[...parity]}
      expandable={{
        rowExpandable: ({ onlyOld, onlyNew }) => onlyOld + onlyNew > 0,
        expandedRowRender: ({ examples }) => (
          <pre className={styles.examples}>{JSON.stringify(examples, null, 1)}</pre>
        ),
      }}
      scroll={{ x: 640 }}
    />
  )
}

function columns({ administration }: Texts): TableColumnsType<Parity> {
  const { running } = administration
  return [
    { title: running.table, dataIndex: 'model' },
    { title: running.oldRows, render: (_, { oldRows }) => oldRows.toLocaleString() },
    { title: running.newRows, render: (_, { newRows }) => newRows.toLocaleString() },
    {
      title: running.comparison,
      render: (_, { onlyOld, onlyNew }) =>
        onlyOld + onlyNew === 0 ? running.same : running.differing(onlyOld, onlyNew),
    },
  ]
}

function Asking({ verb, onClose }: { verb: Verb; onClose: () => void }) {
  const { administration } = useTexts()
  const { running } = administration
  const { act } = useRebuild(verb)
  const labels = { rebuild: running.begin, 'rebuild/abort': running.abort, 'rebuild/accept': running.accept }
  return (
    <ActionDialog<{ reason: string }>
      title={labels[verb]}
      confirm={labels[verb]}
      isGrave={verb !== 'rebuild'}
      perform={({ reason }) => act({ reason: reason.trim() })}
      onClose={onClose}
    >
      <p>{running.askingHints[verb]}</p>
      <Form.Item name="reason" label={administration.reason} rules={[requiredText(administration.required)]}>
        <Input.TextArea rows={2} maxLength={LONGEST_REASON} autoFocus />
      </Form.Item>
    </ActionDialog>
  )
}
