import { App, Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { asProblem, type Problem } from '../../lib/api/problem'
import { atFields } from '../../components/ActionDialog'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useMe } from '../../lib/api/me'
import { useTexts } from '../../texts/pages'
import { usePasswordChange, type PasswordChange } from './keys'

/** Which field a refusal as a whole is about. */
const FIELD_OF: Partial<Record<string, 'current' | 'new'>> = { FORBIDDEN: 'current', WEAK_PASSWORD: 'new' }
const SHORTEST = 12

export function PasswordForm() {
  const { account } = useTexts()
  const { message } = App.useApp()
  const [form] = Form.useForm<PasswordChange & { again: string }>()
  const [problem, setProblem] = useState<Problem>()
  const { act, isRunning } = usePasswordChange()
  const userName = useMe().account
  const refused = (refusal: Problem) => {
    const field = FIELD_OF[refusal.code]
    if (field !== undefined) form.setFields([{ name: field, errors: [refusal.detail] }])
    else
      setProblem(
        atFields(refusal, ['current', 'new'], (name, detail) => {
          form.setFields([{ name: name as 'new', errors: [detail] }])
        }),
      )
  }
  const change = async ({ current, new: chosen, keepKeys = false }: PasswordChange) => {
    setProblem(undefined)
    try {
      await act({ current, new: chosen, keepKeys })
      form.resetFields()
      void message.success(account.passwordChanged)
    } catch (error) {
      refused(asProblem(error))
    }
  }
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void change(values)}>
      {/* tells the browser whose password it is to remember */}
      <input hidden readOnly autoComplete="username" value={userName} />
      <Form.Item
        name="current"
        label={account.current}
        rules={[{ required: true, message: account.currentRequired }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="new"
        label={account.new}
        extra={account.passwordHint}
        rules={[{ required: true, min: SHORTEST, message: account.tooShort(SHORTEST) }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={account.again}
        dependencies={['new']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === getFieldValue('new')
                ? Promise.resolve()
                : Promise.reject(new Error(account.different)),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="keepKeys" valuePropName="checked">
        <Checkbox>{account.keepKeys}</Checkbox>
      </Form.Item>
      <ProblemAlert error={problem} />
      <Button type="primary" htmlType="submit" loading={isRunning}>
        {account.changePassword}
      </Button>
    </Form>
  )
}
