import { SheetLines, type Selecting } from '../../components/list/SheetLines'
import { hasAny, useMe } from '../../lib/api/me'
import type { Me } from '../../lib/api/types'
import type { Filters } from '../../lib/list/filters'
import { useFirstTexts } from '../../texts/language'
import type { FirstTexts } from '../../texts/first.zh'
import { useSelection, type Selected } from './selection'
import { SelectionBar, type Together } from './SelectionBar'

interface Props {
  filters: Filters
  clear: () => void
}

/** The sheets of a work list; chosen ones are approved, returned or downloaded together. */
export function WorkListLines({ filters, clear }: Props) {
  const texts = useFirstTexts()
  const may = togetherOf(useMe(), filters)
  const selected = useSelection(filters.view)
  return <SheetLines filters={filters} clear={clear} selecting={selecting(texts, selected, may)} />
}

/** Decisions are offered where sheets wait for this person; every sheet that one sees can be printed. */
function togetherOf(me: Me, { view }: Filters): Together[] {
  if (view !== 'TODO') return ['download']
  if (hasAny(me, ['APPROVER'])) return ['download', 'return', 'approve']
  const reviews = hasAny(me, ['DEPARTMENT_REVIEWER', 'FINANCE_OFFICE_REVIEWER', 'PERFORMANCE_REVIEWER'])
  return reviews ? ['download', 'return'] : ['download']
}

function selecting(
  { approvals, workList }: FirstTexts,
  selected: Selected,
  may: readonly Together[],
): Selecting {
  const { selection, choose, toggle } = selected
  return {
    rows: {
      columnWidth: 48,
      selectedRowKeys: [...selection.keys()],
      onChange: (_, rows) => choose(rows),
      getCheckboxProps: (item) => ({
        'aria-label': approvals.select(item.projectName ?? workList.unnamed),
      }),
      getTitleCheckboxProps: () => ({ 'aria-label': approvals.selectAll }),
    },
    toggle,
    keys: approvals.keys,
    below: (shown) => <SelectionBar selected={selected} shown={shown} may={may} />,
  }
}
