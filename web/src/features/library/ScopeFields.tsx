import { Form, Input, Radio } from 'antd'
import type { LibraryItem } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import { requiredText } from '../../lib/format/visible'

/** Who is offered an indicator: everybody, a trade, or the unit that proposed it. */
export function ScopeFields({ ofUnit }: { ofUnit: boolean }) {
  const { library, administration } = useTexts()
  const scope = Form.useWatch<LibraryItem['scope'] | undefined>('scope')
  const offered = ofUnit ? (['COMMON', 'INDUSTRY', 'UNIT'] as const) : (['COMMON', 'INDUSTRY'] as const)
  return (
    <>
      <Form.Item name="scope" label={library.scope}>
        <Radio.Group options={offered.map((value) => ({ value, label: library.scopes[value] }))} />
      </Form.Item>
      {scope === 'INDUSTRY' && (
        <Form.Item name="industry" label={library.industry} rules={[requiredText(administration.required)]}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
      )}
    </>
  )
}
