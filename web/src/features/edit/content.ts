import type { Indicator, SheetContent } from '../../lib/api/types'
import { HEAD_TEXTS, OPTIONAL_TEXTS, ROW_COLUMNS } from '../../lib/sheet/cells'
import { emptyRow, emptyRows, plain, plainRow } from '../../lib/sheet/draftContent'
import { isInvisible, isMissing } from '../../lib/format/visible'

/** The content with another text in one cell, named by its path. */
export function withCell(content: SheetContent, path: string, text: string): SheetContent {
  const [list, id, column] = path.split('/')
  if (list !== 'indicators' || id === undefined || column === undefined) return { ...content, [path]: text }
  return {
    ...content,
    indicators: content.indicators.map((row) => (row.id === id ? { ...row, [column]: text } : row)),
  }
}

/** What stands in a cell; undefined when the sheet has no such cell. */
export function textAt(content: SheetContent, path: string): string | undefined {
  const [list, id, column] = path.split('/')
  const at: object | undefined =
    list === 'indicators' && column !== undefined ? content.indicators.find((row) => row.id === id) : content
  if (at === undefined) return undefined
  const text = (at as Record<string, unknown>)[column ?? path]
  return typeof text === 'string' || typeof text === 'number' ? String(text) : ''
}

/** A new row of the same category below a row. */
export function withRowBelow(
  content: SheetContent,
  id: string,
): { content: SheetContent; added: string | undefined } {
  const at = content.indicators.findIndex((row) => row.id === id)
  const above = content.indicators[at]
  if (above === undefined) return { content, added: undefined }
  const row = emptyRow(above.level1, above.level2)
  return {
    content: { ...content, indicators: content.indicators.toSpliced(at + 1, 0, row) },
    added: row.id,
  }
}

/** Without a row; the last one of a category is emptied instead, since the form prints its category. */
export function withoutRow(content: SheetContent, id: string): SheetContent {
  const row = content.indicators.find((one) => one.id === id)
  if (row === undefined) return content
  const isOnly = content.indicators.filter((other) => isSameCategory(row, other)).length === 1
  return {
    ...content,
    indicators: isOnly
      ? content.indicators.map((one) =>
          one === row ? { ...emptyRow(row.level1, row.level2), id: row.id } : one,
        )
      : content.indicators.filter((one) => one !== row),
  }
}

/** A row changed places with its neighbour above or below; the same content when that is of another category. */
export function withRowMoved(content: SheetContent, id: string, step: -1 | 1): SheetContent {
  const neighbour = content.indicators[rowIndex(content, id) + step]
  return neighbour === undefined ? content : withRowAt(content, id, neighbour.id)
}

/** A row at the place of another one, which makes room; the same content when that is of another category. */
export function withRowAt(content: SheetContent, id: string, place: string): SheetContent {
  if (id === place || !mayTakePlace(content, id, place)) return content
  const { indicators } = content
  const [from, to] = [rowIndex(content, id), rowIndex(content, place)]
  const moved = indicators.slice(from, from + 1)
  return { ...content, indicators: indicators.toSpliced(from, 1).toSpliced(to, 0, ...moved) }
}

/** Whether two rows are of one category, within which rows are moved. */
export function mayTakePlace(content: SheetContent, id: string, place: string): boolean {
  const [row, other] = [id, place].map((one) => content.indicators[rowIndex(content, one)])
  return row !== undefined && other !== undefined && isSameCategory(row, other)
}

function rowIndex({ indicators }: SheetContent, id: string): number {
  return indicators.findIndex((row) => row.id === id)
}

/** The rows in the order of another edition's form; rows with text are kept, whatever their category. */
export function inEdition(content: SheetContent, edition: string): SheetContent {
  const rest = new Set(content.indicators.filter(hasText))
  const ordered = emptyRows(edition).flatMap((slot) => {
    const rows = [...rest].filter((row) => isSameCategory(slot, row))
    rows.forEach((row) => rest.delete(row))
    return rows.length > 0 ? rows : [slot]
  })
  return { ...content, edition, indicators: [...ordered, ...rest] }
}

/** Categories of the edition that the sheet has no row of, each to be added. */
export function missingCategories(content: SheetContent): Indicator[] {
  return emptyRows(content.edition).filter(
    (slot) => !content.indicators.some((row) => isSameCategory(slot, row)),
  )
}

/** With the first row of a category, where the printed form has it. */
export function withCategory(content: SheetContent, row: Indicator): SheetContent {
  const order = emptyRows(content.edition)
  const place = (one: Indicator) => order.findIndex((slot) => isSameCategory(slot, one))
  const after = content.indicators.findLastIndex((one) => place(one) >= 0 && place(one) < place(row))
  return { ...content, indicators: content.indicators.toSpliced(after + 1, 0, row) }
}

/**
 * With a filled row behind the last of its category; a row left empty there is filled instead. Only a row's own columns
 * are taken: what else the one that fills it knows (a library's place its edition) is no cell, and would be refused.
 */
export function withFilledRow(content: SheetContent, from: FilledRow): { content: SheetContent; id: string } {
  const row = plainRow({ ...emptyRow(from.level1, from.level2), ...from })
  const at = content.indicators.findLastIndex((one) => isSameCategory(one, row))
  const last = content.indicators[at]
  if (last === undefined) return { content: withCategory(content, row), id: row.id }
  const indicators = hasText(last)
    ? content.indicators.toSpliced(at + 1, 0, row)
    : content.indicators.with(at, { ...last, ...row, id: last.id })
  return { content: { ...content, indicators }, id: hasText(last) ? row.id : last.id }
}

type FilledRow = Omit<Indicator, 'id'>

export function isSameCategory(a: Indicator, b: Indicator): boolean {
  return a.level1 === b.level1 && a.level2 === b.level2
}

function hasText(row: Indicator): boolean {
  return ROW_COLUMNS.some((column) => !isInvisible(row[column]))
}

/** Whether two contents would be stored alike: a text that is not there is no empty text. */
export function isSame(a: SheetContent, b: SheetContent): boolean {
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b))
}

function canonical(content: SheetContent): unknown {
  const ordered = (one: object) =>
    Object.entries(one)
      .filter(([, value]) => value != null)
      .sort(([a], [b]) => (a < b ? -1 : 1))
  const { indicators, fundingParts, ...head } = plain(content)
  return [ordered(head), fundingParts.map(ordered), indicators.map(ordered)]
}

const REQUIRED: readonly string[] = HEAD_TEXTS.filter((field) => !OPTIONAL_TEXTS.includes(field))

/** Whether a cell must be filled in before the sheet can be submitted (rules A01 to A04). */
export function isRequired(content: SheetContent, path: string): boolean {
  const [list, id, column] = path.split('/')
  if (list !== 'indicators') return REQUIRED.includes(path)
  const row = content.indicators.find((one) => one.id === id)
  if (row === undefined) return false
  if (column === 'name') return !isInvisible(row.value)
  return column === 'value' && !isMissing(row.name)
}
