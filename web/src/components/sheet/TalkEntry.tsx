import { App, Button, Form, Input, Space, Tag } from 'antd'
import { useState } from 'react'
import { useMe } from '../../lib/api/me'
import { useAnswer, useEndNote } from '../../lib/api/talk'
import type { TalkEntry as Entry, TalkNote } from '../../lib/api/types'
import { moment } from '../../lib/format/times'
import { requiredText } from '../../lib/format/visible'
import { useTexts } from '../../texts/pages'
import { ActionDialog } from '../ActionDialog'
import { ProblemAlert } from '../ProblemAlert'
import styles from './talk.module.css'

const LONGEST = 1000

/** Where a note stands on the page, for whoever comes from its cell. */
export const noteAnchor = (id: string) => `note-${id}`

/** Something that was said, with whatever became of it. */
export function TalkEntry({ sheetId, entry }: { sheetId: string; entry: Entry }) {
  const { talk } = useTexts()
  const { note } = entry
  const isEnded = note != null && note.status !== 'OPEN'
  return (
    <li id={noteAnchor(entry.id)} tabIndex={-1} className={isEnded ? styles.ended : undefined}>
      <Head at={entry.at} by={entry.by} />
      {note == null ? (
        <p className={styles.soft}>
          {talk.remindedOf(
            entry.stage ?? '',
            entry.to.map(({ name }) => name),
          )}
        </p>
      ) : (
        <Subject note={note} />
      )}
      {entry.text != null && <p>{entry.text}</p>}
      {note != null && <Sequel sheetId={sheetId} id={entry.id} note={note} />}
    </li>
  )
}

function Head({ at, by }: Pick<Entry, 'at' | 'by'>) {
  return (
    <div className={styles.head}>
      <strong>{by.name}</strong>
      <span className={styles.soft}>{by.unitName}</span>
      <time className={styles.soft} dateTime={at}>
        {moment(at)}
      </time>
    </div>
  )
}

/** The cell that a note is about, as it was then. */
function Subject({ note }: { note: TalkNote }) {
  const { talk } = useTexts()
  return (
    <>
      <div className={styles.head}>
        <span>{note.label}</span>
        {note.status !== 'OPEN' && <Tag>{talk.statuses[note.status]}</Tag>}
        {note.audience === 'REVIEWERS' && <Tag>{talk.onlyReviewers}</Tag>}
      </div>
      {note.quote != null && (
        <blockquote className={styles.quote} title={talk.quoteOf(note.cellVersion)}>
          {note.quote}
        </blockquote>
      )}
    </>
  )
}

/** What followed a note, and what may follow. */
function Sequel({ sheetId, id, note }: { sheetId: string; id: string; note: TalkNote }) {
  const { talk } = useTexts()
  const [isAnswering, setAnswering] = useState(false)
  const { act, isRunning, problem } = useEndNote(sheetId)
  const end = (verb: 'resolve' | 'withdraw') => void act({ note: id, verb }).catch(() => undefined)
  const { closed } = note
  const possible = useMe().onBehalfOf == null ? note.possible : []
  return (
    <>
      {note.answers.length > 0 && (
        <ol className={styles.replies}>
          {note.answers.map((reply) => (
            <li key={reply.id}>
              <Head at={reply.at} by={reply.by} />
              <p>{reply.text}</p>
            </li>
          ))}
        </ol>
      )}
      {closed != null && (
        <p className={styles.soft}>
          {talk.closed(talk.statuses[note.status], closed.by.name, moment(closed.at))}
        </p>
      )}
      {possible.length > 0 && (
        <Space wrap size={0}>
          {possible.includes('answer') && (
            <Button type="link" size="small" onClick={() => setAnswering(true)}>
              {talk.answer}
            </Button>
          )}
          {(['resolve', 'withdraw'] as const)
            .filter((verb) => possible.includes(verb))
            .map((verb) => (
              <Button key={verb} type="link" size="small" disabled={isRunning} onClick={() => end(verb)}>
                {talk[verb]}
              </Button>
            ))}
        </Space>
      )}
      <ProblemAlert error={problem ?? undefined} />
      {isAnswering && (
        <AnswerDialog sheetId={sheetId} id={id} label={note.label} onClose={() => setAnswering(false)} />
      )}
    </>
  )
}

interface AnswerProps {
  sheetId: string
  id: string
  label: string
  onClose: () => void
}

function AnswerDialog({ sheetId, id, label, onClose }: AnswerProps) {
  const { talk } = useTexts()
  const { message } = App.useApp()
  const { act } = useAnswer(sheetId, id)
  const perform = async ({ text = '' }: { text?: string }) => {
    const done = await act(text.trim())
    if (done !== undefined) void message.success(talk.answered)
  }
  return (
    <ActionDialog<{ text?: string }>
      title={talk.answerTitle(label)}
      confirm={talk.answer}
      perform={perform}
      onClose={onClose}
    >
      <Form.Item name="text" label={talk.answer} rules={[requiredText(talk.wordsRequired)]}>
        <Input.TextArea rows={3} maxLength={LONGEST} autoFocus />
      </Form.Item>
    </ActionDialog>
  )
}
