import { SheetLines, type Selecting } from '../../components/list/SheetLines'
import { hasAny, useMe } from '../../lib/api/me'
import type { Filters } from '../../lib/list/filters'
import { useTexts } from '../../texts/language'
import type { Texts } from '../../texts/zh'
import { isApprovable, useSelection, type Selected } from './selection'
import { SelectionBar } from './SelectionBar'

interface Props {
  filters: Filters
  clear: () => void
}

/** The sheets of a work list; an approver selects those that wait for approval, and approves them together. */
export function WorkListLines({ filters, clear }: Props) {
  const texts = useTexts()
  const me = useMe()
  const selected = useSelection()
  const mayApprove = filters.view === 'TODO' && hasAny(me, ['APPROVER'])
  return (
    <SheetLines
      filters={filters}
      clear={clear}
      selecting={mayApprove ? selecting(texts, selected) : undefined}
    />
  )
}

function selecting({ approvals, workList }: Texts, selected: Selected): Selecting {
  const { selection, choose, toggle } = selected
  return {
    rows: {
      columnWidth: 48,
      selectedRowKeys: [...selection.keys()],
      onChange: (_, rows) => choose(rows),
      getCheckboxProps: (item) => ({
        disabled: !isApprovable(item),
        'aria-label': approvals.select(item.projectName ?? workList.unnamed),
      }),
      getTitleCheckboxProps: () => ({ 'aria-label': approvals.selectAll }),
    },
    toggle,
    keys: approvals.keys,
    below: (shown) => <SelectionBar selected={selected} shown={shown} />,
  }
}
