import type { Indicator, SheetContent } from '../../lib/api/types'
import type { Block } from '../../lib/grid/block'
import { categoriesOf } from '../../lib/sheet/categories'
import { ROW_COLUMNS, type RowColumn } from '../../lib/sheet/cells'
import { emptyRow } from '../../lib/sheet/draftContent'
import { isSameCategory, withFilledRow } from './content'
import { columnsOf, isHeading, isNamed, USUAL_COLUMNS, type PastedColumns } from './pastedColumns'

/** What pasting did. */
export interface Pasted {
  content: SheetContent
  rows: number
  added: number
  /** Columns that had no place in the form. */
  leftOut: number
  /** Rows with text that belong to no category of the form. */
  unplaced: number
  /** Whether the rows went where their own categories are, not to where the cursor was. */
  isByCategory: boolean
}

/**
 * Cells spread from a cell to the right and down, as in a spreadsheet, and never into another category: rows for which
 * the category has no more room are added to it; columns are those that are shown and the usual ones. Rows that name their categories go there instead.
 */
export function withBlock(
  content: SheetContent,
  block: Block,
  id: string,
  column: RowColumn,
  shown: readonly RowColumn[] = USUAL_COLUMNS,
): Pasted {
  return byCategory(content, block) ?? fromCell(content, block, id, column, shown)
}

function fromCell(
  content: SheetContent,
  block: Block,
  id: string,
  column: RowColumn,
  shown: readonly RowColumn[],
): Pasted {
  const order = ROW_COLUMNS.filter((one) => USUAL_COLUMNS.includes(one) || shown.includes(one))
  const columns = order.slice(order.indexOf(column))
  const indicators = [...content.indicators]
  const start = indicators.findIndex((row) => row.id === id)
  const first = indicators[start]
  if (first === undefined) return { content, rows: 0, added: 0, leftOut: 0, unplaced: 0, isByCategory: false }
  let added = 0
  block.forEach((texts, i) => {
    const below = indicators[start + i]
    const hasRoom = below !== undefined && isSameCategory(below, first)
    if (!hasRoom) added++
    const row = hasRoom ? below : emptyRow(first.level1, first.level2)
    indicators.splice(start + i, hasRoom ? 1 : 0, { ...row, ...cells(columns, texts) })
  })
  const leftOut = Math.max(0, (block[0]?.length ?? 0) - columns.length)
  return {
    content: { ...content, indicators },
    rows: block.length,
    added,
    leftOut,
    unplaced: 0,
    isByCategory: false,
  }
}

/** A column that the form leaves empty has no text, which is not the same as an empty one. */
function cells(columns: readonly RowColumn[], texts: readonly string[]): Partial<Indicator> {
  return Object.fromEntries(
    columns
      .slice(0, texts.length)
      .map((name, i) => [name, texts[i] === '' && name !== 'name' && name !== 'value' ? null : texts[i]]),
  )
}

type Category = readonly [string, string]

function byCategory(content: SheetContent, block: Block): Pasted | undefined {
  const categories = categoriesOf(content.edition)
  const columns = columnsOf(block, categories)
  if (columns === undefined) return undefined
  let after = content
  let [rows, unplaced] = [0, 0]
  for (const { texts, category } of withCategories(block, columns, categories)) {
    const words = columns.placed.map(([, i]) => texts[i] ?? '')
    if (category === undefined) {
      if (!isOnlyNames(texts, categories)) unplaced++
    } else if (words.some((text) => text !== '')) {
      const names = columns.placed.map(([column]) => column)
      const row = { level1: category[0], level2: category[1], name: '', value: '', ...cells(names, words) }
      after = withFilledRow(after, row).content
      rows++
    }
  }
  if (rows + unplaced === 0) return undefined
  const added = after.indicators.length - content.indicators.length
  return { content: after, rows, added, leftOut: columns.leftOut, unplaced, isByCategory: true }
}

/** Every row below a heading with its category: its own, or where it names none the one above. */
function withCategories(
  block: Block,
  { level1, level2 }: PastedColumns,
  categories: readonly Category[],
): { texts: readonly string[]; category: Category | undefined }[] {
  let category: Category | undefined
  let above = ''
  return block
    .filter((texts) => !isHeading(texts))
    .map((texts) => {
      const [first = '', second = ''] = [texts[level1], texts[level2]]
      const isOther = first !== '' && first !== above
      if (second !== '') category = categories.find(([, name]) => isNamed(second, name))
      else if (isOther) category = undefined
      if (isOther) above = first
      return { texts, category }
    })
}

function isOnlyNames(texts: readonly string[], categories: readonly Category[]): boolean {
  return texts.every((text) => text === '' || categories.flat().some((name) => isNamed(text, name)))
}

/** Without what stands in some cells. */
export function withoutTexts(content: SheetContent, paths: readonly string[]): SheetContent {
  const emptied = new Set(paths)
  return {
    ...content,
    indicators: content.indicators.map((row) => {
      const columns = ROW_COLUMNS.filter((column) => emptied.has(`indicators/${row.id}/${column}`))
      return columns.length === 0
        ? row
        : {
            ...row,
            ...cells(
              columns,
              columns.map(() => ''),
            ),
          }
    }),
  }
}
