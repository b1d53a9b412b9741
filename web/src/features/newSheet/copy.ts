import type { SheetContent } from '../../lib/api/types'
import { ROW_COLUMNS } from '../../lib/sheet/cells'
import { plain } from '../../lib/sheet/draftContent'

const YEAR = /20\d\d\s*(?:年|[-./])/
const TEXTS = [
  'projectName',
  'projectAttribute',
  'projectTerm',
  'financeOffice',
  'annualGoal',
  'midTermGoal',
] as const

/** A sheet's content for another year. What belongs to the old document, its number and code, stays behind. */
export function copyFor(content: SheetContent, fiscalYear: number): SheetContent {
  return { ...plain(content), fiscalYear, number: null, projectCode: null }
}

/** The cells of a copy that are right only by chance: money, and whatever names a year. */
export function cellsToCheck(content: SheetContent): string[] {
  const head = TEXTS.filter((field) => YEAR.test(content[field] ?? ''))
  const rows = content.indicators.flatMap((row) =>
    ROW_COLUMNS.filter((column) => YEAR.test(row[column] ?? '')).map(
      (column) => `indicators/${row.id}/${column}`,
    ),
  )
  const funding = content.fundingParts.length > 0 ? ['fundingParts'] : []
  return [...head, 'annualAmount', ...funding, ...rows]
}
