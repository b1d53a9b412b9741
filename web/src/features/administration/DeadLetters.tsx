import { Button, Empty, Form, Input, Table, Tag, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { ActionDialog } from '../../components/ActionDialog'
import { ProblemAlert } from '../../components/ProblemAlert'
import { nameOfEvent } from '../../lib/format/eventNames'
import { moment } from '../../lib/format/times'
import { requiredText } from '../../lib/format/visible'
import { useTexts } from '../../texts/pages'
import type { Texts } from '../../texts/zh'
import styles from './administration.module.css'
import { useRetry, useSetAside, type Letter } from './running'

const LONGEST_REASON = 2000

/** What a read model could not take in: look at it, try it again, or do without it for a reason. */
export function DeadLetters({ letters }: { letters: readonly Letter[] }) {
  const texts = useTexts()
  const { running } = texts.administration
  const { act, isRunning, problem } = useRetry()
  const [left, leave] = useState<Letter>()
  const projections = [...new Set(letters.map(({ projection }) => projection))]
  return (
    <section aria-labelledby="dead-letters">
      <h2 id="dead-letters">{running.deadLetters}</h2>
      <p>{running.deadLettersHint}</p>
      <ProblemAlert error={problem} />
      {letters.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={running.noDeadLetters} />
      ) : (
        <>
          <p>
            {projections.map((projection) => (
              <Button
                key={projection}
                loading={isRunning}
                onClick={() => void act({ projection }).catch(() => undefined)}
              >
                {running.retryAll(running.nameOf(projection))}
              </Button>
            ))}
          </p>
          <Table<Letter>
            rowKey={({ projection, stream }) => `${projection} ${stream}`}
            size="middle"
            pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
            columns={columns(texts, (letter) => void act(letter).catch(() => undefined), leave)}
            dataSource={[...letters]}
            scroll={{ x: 960 }}
          />
        </>
      )}
      {left !== undefined && <SettingAside letter={left} onClose={() => leave(undefined)} />}
    </section>
  )
}

function columns(
  texts: Texts,
  retry: (letter: { projection: string; stream: string }) => void,
  leave: (letter: Letter) => void,
): TableColumnsType<Letter> {
  const { running } = texts.administration
  return [
    {
      title: running.readModel,
      width: 130,
      render: (_, { projection }) => running.nameOf(projection),
    },
    {
      title: running.event,
      width: 300,
      render: (_, { stream, sequence, type }) => (
        <>
          {running.eventOf(sequence + 1, nameOfEvent(type, texts.eventNames))}
          <span className={styles.under}>{stream}</span>
        </>
      ),
    },
    { title: running.cause, render: (_, { cause }) => <span className={styles.cause}>{cause}</span> },
    {
      title: running.waiting,
      width: 190,
      render: (_, { letters, since }) => (
        <>
          {running.events(letters)}
          <span className={styles.under}>{running.since(moment(since))}</span>
        </>
      ),
    },
    {
      title: running.decision,
      width: 220,
      render: (_, { reason, setBy, setAt }) =>
        reason == null ? (
          <Tag color="red">{running.undecided}</Tag>
        ) : (
          <>
            {reason}
            <span className={styles.under}>{running.decidedBy(setBy ?? '', moment(setAt ?? ''))}</span>
          </>
        ),
    },
    {
      title: texts.administration.actions,
      width: 130,
      render: (_, letter) => (
        <>
          <Button
            type="link"
            className={styles.action}
            onClick={() => retry({ projection: letter.projection, stream: letter.stream })}
          >
            {running.retry}
          </Button>
          <Button type="link" className={styles.action} onClick={() => leave(letter)}>
            {running.setAside}
          </Button>
        </>
      ),
    },
  ]
}

function SettingAside({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const { administration } = useTexts()
  const { running } = administration
  const { act } = useSetAside(letter)
  return (
    <ActionDialog<{ reason: string }>
      title={running.setAsideOf(running.nameOf(letter.projection))}
      confirm={running.setAside}
      perform={({ reason }) => act({ reason: reason.trim() })}
      onClose={onClose}
    >
      <p>{running.setAsideHint}</p>
      <Form.Item name="reason" label={administration.reason} rules={[requiredText(administration.required)]}>
        <Input.TextArea rows={2} maxLength={LONGEST_REASON} autoFocus />
      </Form.Item>
    </ActionDialog>
  )
}
