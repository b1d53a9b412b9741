import { pathOfViolation } from '../../lib/sheet/cells'
import { firstLineOf, type Reading, type SourceCell, type SourceLine } from './intake'

/** A place in the document: a cell, or a whole row. */
export interface Place {
  line: number
  column?: number | null
}

/** A cell as it is shown; one without text fills the columns in which the document has nothing. */
export interface ShownCell {
  cell?: SourceCell
  span: number
  rows: number
}

export interface ShownRow {
  line: SourceLine
  /** What the row is called within its part of the document. */
  name: string
  cells: readonly ShownCell[]
}

/** Rows that stand together: a worksheet, a table, a page. */
export interface Part {
  name: string
  rows: readonly ShownRow[]
}

export const LINES_ON_PAGE = 200

export function keyOf({ line, column }: Place): string {
  return `${line}:${column ?? ''}`
}

/** The page of the source, from 1, that a line is on. */
export function pageOf(lines: readonly SourceLine[], { line }: Place): number {
  const at = lines.findIndex((one) => one.line >= line)
  return at < 0 ? 1 : Math.floor(at / LINES_ON_PAGE) + 1
}

const ROW = /^(.*?)\s*(第\d+[行段])$/

/** The lines of a page as parts of the document, their cells where they stood. */
export function partsOf(lines: readonly SourceLine[], page: number): Part[] {
  const parts: { name: string; lines: SourceLine[] }[] = []
  for (const line of lines.slice((page - 1) * LINES_ON_PAGE, page * LINES_ON_PAGE)) {
    const name = ROW.exec(line.place ?? '')?.[1] ?? line.place ?? ''
    const last = parts.at(-1)
    if (last?.name === name) last.lines.push(line)
    else parts.push({ name, lines: [line] })
  }
  return parts.map(({ name, lines: own }) => ({ name, rows: rowsOf(own) }))
}

/** Lines of a document that was not taken apart have one cell each. */
function cellsOf({ cells, text }: SourceLine): readonly SourceCell[] {
  return cells ?? [{ column: 1, width: 1, height: 1, text, fate: 'FORM' }]
}

function rowsOf(lines: readonly SourceLine[]): ShownRow[] {
  const columns = lines
    .flatMap(cellsOf)
    .reduce((most, { column, width }) => Math.max(most, column + width - 1), 1)
  /** Of each column the last line that a cell from above reaches down to. */
  const covered = new Array<number>(columns + 1).fill(0)
  return lines.map((line, i) => {
    const cells = cellsOf(line)
    const isFree = (column: number) => (covered[column] ?? 0) < line.line
    const only = cells.length === 1 && cells[0]?.column === 1 && cells[0].height === 1
    const shown: ShownCell[] = []
    let column = 1
    while (column <= columns) {
      const cell = cells.find((one) => one.column === column)
      const end = cells.find((one) => one.column > column)?.column ?? columns + 1
      if (!isFree(column)) {
        column++
        continue
      }
      let span = 1
      const wanted = cell === undefined || only ? end - column : Math.min(cell.width, end - column)
      while (span < wanted && isFree(column + span)) span++
      const last = cell === undefined ? line.line : line.line + cell.height - 1
      const rows = lines.slice(i).filter((other) => other.line <= last).length
      covered.fill(last, column, column + span)
      shown.push({ cell, span, rows })
      column += span
    }
    return { line, name: ROW.exec(line.place ?? '')?.[2] ?? line.place ?? String(line.line), cells: shown }
  })
}

/** Where the fields of a sheet were read, by their paths. */
export function placesOf({ places, content }: Reading): ReadonlyMap<string, readonly Place[]> {
  const byPath = new Map<string, Place[]>()
  for (const { field, line, column } of places ?? []) {
    const path = pathOfViolation(`content.${field.replace(/^(fundingParts)\[\d+\]$/, '$1')}`, content)
    if (path !== undefined) byPath.set(path, [...(byPath.get(path) ?? []), { line, column }])
  }
  return byPath
}

/** Where a sheet begins: at its project's name, else at the first thing read of it. */
export function beginningOf(reading: Reading, lines: readonly SourceLine[]): Place | undefined {
  const name = reading.places?.find(({ field }) => field === 'projectName')
  if (name !== undefined) return { line: name.line }
  const line = firstLineOf(reading.content, lines) ?? reading.places?.[0]?.line
  return line === undefined ? undefined : { line }
}
