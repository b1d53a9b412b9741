import type { Change, Found, SheetContent } from '../../lib/api/types'
import {
  HEAD_TEXTS,
  headPath,
  indicatorPath,
  OPTIONAL_TEXTS,
  pathOfReason,
  ROW_COLUMNS,
} from '../../lib/sheet/cells'

/** Changes and findings by the cell they belong to; what has no cell in the form stands in `elsewhere`. */
export interface Placed<T> {
  at: ReadonlyMap<string, readonly T[]>
  elsewhere: readonly T[]
}

export function placeChanges(changes: readonly Change[], content: SheetContent): Placed<Change> {
  return place(changes, content, ({ path }) => (path.startsWith('fundingParts/') ? 'fundingParts' : path))
}

export function placeFindings(findings: readonly Found[], content: SheetContent): Placed<Found> {
  return place(findings, content, pathOfReason)
}

function place<T>(
  all: readonly T[],
  content: SheetContent,
  cellOf: (one: T) => string | undefined,
): Placed<T> {
  const cells = cellsOf(content)
  const at = new Map<string, T[]>()
  const elsewhere: T[] = []
  for (const one of all) {
    const cell = cellOf(one)
    if (cell === undefined || !cells.has(cell)) elsewhere.push(one)
    else at.set(cell, [...(at.get(cell) ?? []), one])
  }
  return { at, elsewhere }
}

function cellsOf(content: SheetContent): Set<string> {
  const head = HEAD_TEXTS.filter((field) => !OPTIONAL_TEXTS.includes(field) || content[field] != null)
  const rows = content.indicators.flatMap((row) =>
    ROW_COLUMNS.filter((column) => column === 'name' || column === 'value' || row[column] != null).map(
      (column) => indicatorPath(row.id, column),
    ),
  )
  const parts = content.fundingParts.length > 0 ? ['fundingParts'] : []
  return new Set([...head.map(headPath), ...parts, ...rows])
}

/** Shows a cell of the form, wherever one is on the page. */
export function showCell(path: string): void {
  const cell = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)
  cell?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  cell?.querySelector<HTMLElement>('button, textarea')?.focus({ preventScroll: true })
}
