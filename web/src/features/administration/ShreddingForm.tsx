import { App, Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { ProblemAlert } from '../../components/ProblemAlert'
import { isMissing } from '../../lib/format/visible'
import { useTexts } from '../../texts/pages'
import styles from './administration.module.css'
import { useDestroying, type ShreddingOverview } from './shredding'

/** Destroys keys of a year whose time is over; asked for twice, for it cannot be undone. */
export function ShreddingForm({ years }: Pick<ShreddingOverview, 'years'>) {
  const { shredding: texts, app } = useTexts()
  const { message, modal } = App.useApp()
  const [chosen, choose] = useState<number>()
  const [account, setAccount] = useState('')
  const [reason, setReason] = useState('')
  const { act, isRunning, problem, reset } = useDestroying()
  const over = years.filter((year) => year.over).map(({ year }) => ({ value: year, label: String(year) }))
  const typed = (set: (text: string) => void) => (event: { target: { value: string } }) => {
    reset()
    set(event.target.value)
  }
  if (over.length === 0) return <p className={styles.soft}>{texts.nothingOver}</p>
  const destroy = async (year: number) => {
    const whose = account.trim()
    const done = await act({ year, reason, ...(whose === '' ? {} : { account: whose }) }).catch(
      () => undefined,
    )
    if (done === undefined) return
    choose(undefined)
    setAccount('')
    setReason('')
    void message.success(texts.done(done.destroyed))
  }
  const ask = () => {
    if (chosen === undefined) return
    const whose = account.trim() === '' ? texts.everybody : account.trim()
    void modal.confirm({
      title: texts.ask(chosen, whose),
      content: texts.askHint,
      okText: texts.confirm,
      okButtonProps: { danger: true },
      cancelText: app.cancel,
      onOk: () => destroy(chosen),
    })
  }
  return (
    <section className={styles.block}>
      <h2>{texts.destroy}</h2>
      <Form layout="vertical" className={styles.foot} onFinish={ask}>
        <Form.Item label={texts.year} htmlFor="shredding-year">
          <Select
            id="shredding-year"
            className={styles.kind}
            value={chosen}
            onChange={(year) => {
              reset()
              choose(year)
            }}
            options={over}
          />
        </Form.Item>
        <Form.Item label={texts.account} htmlFor="shredding-account">
          <Input id="shredding-account" maxLength={32} value={account} onChange={typed(setAccount)} />
        </Form.Item>
        <Form.Item className={styles.full} label={texts.reason} htmlFor="shredding-reason">
          <Input id="shredding-reason" maxLength={2000} value={reason} onChange={typed(setReason)} />
        </Form.Item>
        <Button
          danger
          type="primary"
          htmlType="submit"
          loading={isRunning}
          disabled={chosen === undefined || isMissing(reason)}
        >
          {texts.destroy}
        </Button>
      </Form>
      <ProblemAlert error={problem} />
    </section>
  )
}
