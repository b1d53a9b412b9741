import { Form, Input } from 'antd'
import type { LibraryItem } from '../api/types'
import { DeedDialog } from '../layout/DeedDialog'
import { useTexts } from '../texts/language'
import { IndicatorFacts } from './IndicatorFacts'
import { useAcceptance, useDecline } from './indicators'

interface Props {
  item: LibraryItem
  onClose: () => void
}

/** Opens a proposal to every unit of the region. */
export function Acceptance({ item, onClose }: Props) {
  const { library } = useTexts()
  const { act } = useAcceptance()
  return (
    <DeedDialog title={library.accept} confirm={library.accept} perform={() => act(item)} onClose={onClose}>
      <IndicatorFacts item={item} />
      <p>{library.acceptHint}</p>
    </DeedDialog>
  )
}

/** Refuses a proposal, telling its unit why. */
export function Decline({ item, onClose }: Props) {
  const { library, administration } = useTexts()
  const { act } = useDecline()
  return (
    <DeedDialog<{ reason: string }>
      title={library.decline}
      confirm={library.decline}
      isGrave
      perform={({ reason }) => act({ item, reason })}
      onClose={onClose}
    >
      <IndicatorFacts item={item} />
      <Form.Item
        name="reason"
        label={library.reason}
        rules={[{ required: true, whitespace: true, message: administration.required }]}
      >
        <Input.TextArea rows={3} maxLength={2000} autoFocus />
      </Form.Item>
    </DeedDialog>
  )
}
