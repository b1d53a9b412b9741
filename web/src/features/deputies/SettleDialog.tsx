import { App, Form, Input } from 'antd'
import { ActionDialog } from '../../components/ActionDialog'
import { needsReason, useSettling, type DeputyVerb } from '../../lib/api/deputies'
import { requiredText } from '../../lib/format/visible'
import { useTexts } from '../../texts/pages'

const LONGEST = 2000

interface Props {
  verb: DeputyVerb
  /** Of the appointment. */
  id: string
  title: string
  onClose: () => void
}

interface Typed {
  reason?: string
}

/** Asks before an appointment is settled, with a reason where it comes to nothing or to an end. */
export function SettleDialog({ verb, id, title, onClose }: Props) {
  const { administration, deputies } = useTexts()
  const { message } = App.useApp()
  const { act } = useSettling(verb, id)
  const perform = async ({ reason = '' }: Typed) => {
    const done = await act(reason.trim())
    if (done !== undefined) void message.success(deputies.done(deputies.verbs[verb]))
  }
  return (
    <ActionDialog<Typed>
      title={`${deputies.verbs[verb]}：${title}`}
      confirm={deputies.verbs[verb]}
      isGrave={verb === 'revoke'}
      perform={perform}
      onClose={onClose}
    >
      <p>{deputies.verbHints[verb]}</p>
      {needsReason(verb) && (
        <Form.Item name="reason" label={deputies.because} rules={[requiredText(administration.required)]}>
          <Input.TextArea rows={2} maxLength={LONGEST} autoFocus />
        </Form.Item>
      )}
    </ActionDialog>
  )
}
