import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { ProblemAlert } from '../../components/ProblemAlert'
import { isMissing } from '../../lib/format/visible'
import { useTexts } from '../../texts/pages'
import styles from './administration.module.css'
import { readNotice, usePublishing, type Calendar } from './calendar'

/** Lets an administrator enter the notice of a year; one that is known stays folded away. */
export function CalendarNotice({ calendar }: { calendar: Calendar }) {
  const { calendar: texts } = useTexts()
  const [isAsked, ask] = useState(false)
  return calendar.assumed || isAsked ? (
    <NoticeForm calendar={calendar} onDone={() => ask(false)} />
  ) : (
    <Button onClick={() => ask(true)}>{texts.correct}</Button>
  )
}

function NoticeForm({ calendar, onDone }: { calendar: Calendar; onDone: () => void }) {
  const { calendar: texts } = useTexts()
  const { message } = App.useApp()
  const [document, setDocument] = useState(calendar.document ?? '')
  const [publishedOn, setPublishedOn] = useState(calendar.publishedOn ?? '')
  const [lines, setLines] = useState('')
  const [fault, setFault] = useState<string>()
  const { act, isRunning, problem, reset } = usePublishing(calendar.year, calendar.version)
  const typed = (set: (text: string) => void) => (event: { target: { value: string } }) => {
    reset()
    setFault(undefined)
    set(event.target.value)
  }
  const publish = async () => {
    const read = readNotice(lines)
    if ('fault' in read) {
      setFault(texts.badLine(read.fault))
      return
    }
    if (read.days.length === 0) {
      setFault(texts.noLines)
      return
    }
    const done = await act({ document, publishedOn, days: read.days }).catch(() => undefined)
    if (done === undefined) return
    void message.success(texts.enterDone)
    onDone()
  }
  return (
    <section className={styles.block}>
      <h2>{calendar.assumed ? texts.enter : texts.correct}</h2>
      <p className={styles.soft}>{texts.enterHint}</p>
      <Form layout="vertical" className={styles.foot} onFinish={() => void publish()}>
        <Form.Item label={texts.document} htmlFor="notice-document">
          <Input id="notice-document" maxLength={2000} value={document} onChange={typed(setDocument)} />
        </Form.Item>
        <Form.Item label={texts.publishedOn} htmlFor="notice-published">
          <Input id="notice-published" type="date" value={publishedOn} onChange={typed(setPublishedOn)} />
        </Form.Item>
        <Form.Item
          className={styles.full}
          label={texts.lines}
          htmlFor="notice-lines"
          validateStatus={fault === undefined ? undefined : 'error'}
          help={fault}
        >
          <Input.TextArea
            id="notice-lines"
            rows={8}
            placeholder={texts.linesExample}
            value={lines}
            onChange={typed(setLines)}
          />
        </Form.Item>
        <Button
          type="primary"
          htmlType="submit"
          loading={isRunning}
          disabled={isMissing(document) || publishedOn === ''}
        >
          {texts.enter}
        </Button>
      </Form>
      <ProblemAlert error={problem} />
    </section>
  )
}
