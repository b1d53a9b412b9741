import { Form, Input } from 'antd'
import type { LibraryItem } from '../../lib/api/types'
import { ActionDialog } from '../../components/ActionDialog'
import { useTexts } from '../../texts/pages'
import { requiredText, textIfAny } from '../../lib/format/visible'
import { DefinitionFields } from './DefinitionFields'
import { IndicatorFacts } from '../../components/library/IndicatorFacts'
import { useAcceptance, useDecline, useRetirement, useRevision } from '../../lib/api/indicators'
import { ScopeFields } from './ScopeFields'
import { definitionOf, fieldOf, scopeOf, typedOf, type Typed, type TypedScope } from './typedDefinition'

interface Props {
  item: LibraryItem
  onClose: () => void
}

interface Reasoned {
  reason?: string
}

/** Opens a proposal to those whom it is meant for. */
export function Acceptance({ item, onClose }: Props) {
  const { library } = useTexts()
  const { act } = useAcceptance()
  return (
    <ActionDialog<TypedScope>
      title={library.accept}
      confirm={library.accept}
      initial={{ scope: 'COMMON' }}
      perform={(typed) => act({ item, ...scopeOf(typed) })}
      onClose={onClose}
    >
      <IndicatorFacts item={item} />
      <ScopeFields ofUnit />
    </ActionDialog>
  )
}

/** Refuses a proposal, telling its unit why. */
export function Decline({ item, onClose }: Props) {
  const { library } = useTexts()
  const { act } = useDecline()
  return (
    <ActionDialog<Reasoned>
      title={library.decline}
      confirm={library.decline}
      isGrave
      perform={({ reason = '' }) => act({ item, reason })}
      onClose={onClose}
    >
      <IndicatorFacts item={item} />
      <Reason isRequired />
    </ActionDialog>
  )
}

/** Changes what an indicator says; sheets that took it over stay as they are. */
export function Revision({ item, onClose }: Props) {
  const { library } = useTexts()
  const { act } = useRevision()
  const { scope, industry, definition, proposingUnit, state } = item
  return (
    <ActionDialog<Typed & TypedScope & Reasoned>
      title={library.revise}
      confirm={library.revise}
      initial={{ ...typedOf(definition), scope, industry: industry ?? undefined }}
      fieldOf={fieldOf}
      perform={(typed) =>
        act({ item, ...scopeOf(typed), definition: definitionOf(typed), reason: typed.reason })
      }
      onClose={onClose}
    >
      <DefinitionFields />
      {state === 'ACCEPTED' && <ScopeFields ofUnit={proposingUnit != null} />}
      <Reason />
      <p>{library.reviseHint}</p>
    </ActionDialog>
  )
}

/** Takes an indicator out of use. */
export function Retirement({ item, onClose }: Props) {
  const { library } = useTexts()
  const { act } = useRetirement()
  return (
    <ActionDialog<Reasoned>
      title={library.retire}
      confirm={library.retire}
      isGrave
      perform={({ reason }) => act({ item, reason })}
      onClose={onClose}
    >
      <IndicatorFacts item={item} />
      <Reason />
      <p>{library.retireHint}</p>
    </ActionDialog>
  )
}

function Reason({ isRequired = false }: { isRequired?: boolean }) {
  const { library, administration, app } = useTexts()
  return (
    <Form.Item
      name="reason"
      label={library.reason}
      rules={[isRequired ? requiredText(administration.required) : textIfAny(app.saysNothing)]}
    >
      <Input.TextArea rows={3} maxLength={2000} />
    </Form.Item>
  )
}
