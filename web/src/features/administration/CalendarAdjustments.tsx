import { App, Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { ProblemAlert } from '../../components/ProblemAlert'
import { isMissing } from '../../lib/format/visible'
import { useTexts } from '../../texts/pages'
import styles from './administration.module.css'
import { useAdjusting, type Calendar, type DayKind } from './calendar'

type Choice = DayKind | 'NOTICE'
const CHOICES: readonly Choice[] = ['HOLIDAY', 'WORKDAY', 'NOTICE']

/** Lets an administrator say that days are worked on, or not, or follow the notice again. */
export function CalendarAdjustments({ calendar }: { calendar: Calendar }) {
  const { calendar: texts } = useTexts()
  const { message } = App.useApp()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [choice, setChoice] = useState<Choice>('HOLIDAY')
  const [reason, setReason] = useState('')
  const { act, isRunning, problem, reset } = useAdjusting(calendar.version)
  const typed = (set: (text: string) => void) => (event: { target: { value: string } }) => {
    reset()
    set(event.target.value)
  }
  const adjust = async () => {
    const kind = choice === 'NOTICE' ? null : choice
    const done = await act({ from, to: to === '' ? from : to, kind, reason }).catch(() => undefined)
    if (done === undefined) return
    setFrom('')
    setTo('')
    setReason('')
    void message.success(texts.done)
  }
  return (
    <section className={styles.block}>
      <h2>{texts.adjust}</h2>
      <p className={styles.soft}>{texts.adjustHint}</p>
      <Form layout="vertical" className={styles.foot} onFinish={() => void adjust()}>
        <Form.Item label={texts.from} htmlFor="calendar-from">
          <Input id="calendar-from" type="date" value={from} onChange={typed(setFrom)} />
        </Form.Item>
        <Form.Item label={texts.to} htmlFor="calendar-to">
          <Input id="calendar-to" type="date" value={to} onChange={typed(setTo)} />
        </Form.Item>
        <Form.Item label={texts.kind} htmlFor="calendar-kind">
          <Select<Choice>
            id="calendar-kind"
            className={styles.kind}
            value={choice}
            onChange={(next) => {
              reset()
              setChoice(next)
            }}
            options={CHOICES.map((one) => ({ value: one, label: texts.kinds[one] }))}
          />
        </Form.Item>
        <Form.Item className={styles.full} label={texts.reason} htmlFor="calendar-reason">
          <Input id="calendar-reason" maxLength={2000} value={reason} onChange={typed(setReason)} />
        </Form.Item>
        <Button
          type="primary"
          htmlType="submit"
          loading={isRunning}
          disabled={from === '' || isMissing(reason)}
        >
          {texts.confirm}
        </Button>
      </Form>
      <ProblemAlert error={problem} />
    </section>
  )
}
