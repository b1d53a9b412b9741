import { ActionDialog } from '../../components/ActionDialog'
import { useTexts } from '../../texts/pages'
import { DefinitionFields } from './DefinitionFields'
import { useBeginning } from '../../lib/api/indicators'
import { ScopeFields } from './ScopeFields'
import { definitionOf, fieldOf, scopeOf, type Typed, type TypedScope } from './typedDefinition'

/** Asks the performance office for an indicator that the library lacks. */
export function Proposal({ onClose }: { onClose: () => void }) {
  const { library } = useTexts()
  const { act } = useBeginning()
  return (
    <ActionDialog<Typed>
      title={library.propose}
      confirm={library.propose}
      fieldOf={fieldOf}
      perform={(typed) => act({ scope: 'UNIT', definition: definitionOf(typed) })}
      onClose={onClose}
    >
      <DefinitionFields />
    </ActionDialog>
  )
}

/** Adds an indicator that nobody needs to propose first. */
export function Addition({ onClose }: { onClose: () => void }) {
  const { library } = useTexts()
  const { act } = useBeginning()
  return (
    <ActionDialog<Typed & TypedScope>
      title={library.add}
      confirm={library.add}
      initial={{ scope: 'COMMON' }}
      fieldOf={fieldOf}
      perform={(typed) => act({ ...scopeOf(typed), definition: definitionOf(typed) })}
      onClose={onClose}
    >
      <DefinitionFields />
      <ScopeFields ofUnit={false} />
    </ActionDialog>
  )
}
