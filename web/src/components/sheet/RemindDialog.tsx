import { App, Form, Input } from 'antd'
import { useRemind } from '../../lib/api/talk'
import { textIfAny } from '../../lib/format/visible'
import { useTexts } from '../../texts/pages'
import { ActionDialog } from '../ActionDialog'

const LONGEST = 1000

interface Props {
  sheetId: string
  /** Whom it reaches. */
  names: readonly string[]
  onClose: () => void
}

/** Asks those whose turn it is to go on with a sheet. */
export function RemindDialog({ sheetId, names, onClose }: Props) {
  const { talk, app } = useTexts()
  const { message } = App.useApp()
  const { act } = useRemind(sheetId)
  const perform = async ({ text = '' }: { text?: string }) => {
    const done = await act(text.trim() || null)
    if (done !== undefined) void message.success(talk.reminded)
  }
  return (
    <ActionDialog<{ text?: string }>
      title={talk.remindTitle}
      confirm={talk.remind}
      perform={perform}
      onClose={onClose}
    >
      <p>{talk.remindText(names)}</p>
      <Form.Item name="text" label={talk.remindWords} rules={[textIfAny(app.saysNothing)]}>
        <Input.TextArea rows={3} maxLength={LONGEST} autoFocus />
      </Form.Item>
    </ActionDialog>
  )
}
