import type { SheetContent } from '../../lib/api/types'
import { OPTIONAL_COLUMNS, ROW_COLUMNS, type OptionalColumn, type RowColumn } from '../../lib/sheet/cells'

/** The parts of a form that not every sheet has. */
export const OPTIONAL = ['projectCode', 'midTermGoal', 'fundingParts', ...OPTIONAL_COLUMNS] as const
export type Part = (typeof OPTIONAL)[number]

/** Whether something stands in a part, so that it cannot be left away. */
export function hasPart(content: SheetContent, part: Part): boolean {
  if (part === 'fundingParts')
    return content.fundingParts.some(({ source, amount }) => Boolean(source ?? amount))
  if (isColumn(part)) return content.indicators.some((row) => Boolean(row[part]))
  return Boolean(content[part])
}

function isColumn(part: Part): part is OptionalColumn {
  return (OPTIONAL_COLUMNS as readonly Part[]).includes(part)
}

/** The columns that are typed into, from left to right. */
export function shownColumns(parts: ReadonlySet<Part>): RowColumn[] {
  return ROW_COLUMNS.filter((column) => column === 'name' || column === 'value' || parts.has(column))
}

/** The parts that a sheet is shown with at first. */
export function partsOf(content: SheetContent): Part[] {
  return OPTIONAL.filter(
    (part) =>
      hasPart(content, part) ||
      (part === 'projectCode' && content.projectCode != null) ||
      (part === 'midTermGoal' && content.midTermGoal != null) ||
      (part === 'fundingParts' && content.fundingParts.length > 0),
  )
}

/** With room for a part, or without it; the columns are on every row anyway. */
export function withPart(content: SheetContent, part: Part, isShown: boolean): SheetContent {
  switch (part) {
    case 'fundingParts':
      return { ...content, fundingParts: isShown ? [{ source: '', amount: '' }] : [] }
    case 'projectCode':
    case 'midTermGoal':
      return { ...content, [part]: isShown ? '' : null }
    default:
      return content
  }
}
