import type { Indicator, SheetContent } from '../api/types'
import { categoriesOf } from './categories'
import { ROW_COLUMNS } from './cells'

function newRowId(): string {
  return crypto.randomUUID().slice(0, 13)
}

/**
 * A content as commands take it: answers say with each indicator how its value is understood. Whatever else a row has
 * stays, columns that this page does not know included: one that was opened before the program was renewed drops none.
 */
export function plain(content: SheetContent): SheetContent {
  return { ...content, indicators: content.indicators.map(withoutReading) }
}

function withoutReading(row: Indicator): Indicator {
  const own: Indicator & { parsedValue?: unknown } = { ...row }
  delete own.parsedValue
  return own
}

/** A row made of something else, of which only the columns are taken, each that it has. */
export function plainRow(row: Indicator): Indicator {
  const own = (['level1', 'level2', ...ROW_COLUMNS] as const).filter((column) => row[column] !== undefined)
  return { id: row.id, ...Object.fromEntries(own.map((column) => [column, row[column]])) }
}

/** The form as it comes from the printer: every category of the edition with one empty row. */
export function emptyContent(edition: string, fiscalYear: number): SheetContent {
  return { edition, fiscalYear, fundingParts: [], indicators: emptyRows(edition) }
}

/** An empty row for every category that an edition's form prints. */
export function emptyRows(edition: string): Indicator[] {
  return categoriesOf(edition).map(([level1, level2]) => emptyRow(level1, level2))
}

/** A row with nothing in it but its category. */
export function emptyRow(level1: string | null | undefined, level2: string | null | undefined): Indicator {
  return { id: newRowId(), level1, level2, name: '', value: '' }
}
