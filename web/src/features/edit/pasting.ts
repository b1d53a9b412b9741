import type { Indicator, SheetContent } from '../../lib/api/types'
import type { Block } from '../../lib/grid/block'
import { categoriesOf } from '../../lib/sheet/categories'
import { emptyRow } from '../../lib/sheet/draftContent'
import { isSameCategory, withFilledRow } from './content'

/** The columns that are pasted into, from left to right. */
export const GRID_COLUMNS = ['name', 'value', 'weight', 'remark'] as const
type GridColumn = (typeof GRID_COLUMNS)[number]

/** What pasting did. */
export interface Pasted {
  content: SheetContent
  rows: number
  added: number
  /** Columns that had no place in the form. */
  leftOut: number
  /** Whether the rows went where their own categories are, not to where the cursor was. */
  isByCategory: boolean
}

/**
 * Cells spread from a cell to the right and down, as in a spreadsheet, and never into another category: rows for which
 * the category has no more room are added to it. Rows that name their categories go there instead.
 */
export function withBlock(content: SheetContent, block: Block, id: string, column: GridColumn): Pasted {
  return byCategory(content, block) ?? fromCell(content, block, id, column)
}

function fromCell(content: SheetContent, block: Block, id: string, column: GridColumn): Pasted {
  const columns = GRID_COLUMNS.slice(GRID_COLUMNS.indexOf(column))
  const indicators = [...content.indicators]
  const start = indicators.findIndex((row) => row.id === id)
  const first = indicators[start]
  if (first === undefined) return { content, rows: 0, added: 0, leftOut: 0, isByCategory: false }
  let added = 0
  block.forEach((texts, i) => {
    const below = indicators[start + i]
    const hasRoom = below !== undefined && isSameCategory(below, first)
    if (!hasRoom) added++
    const row = hasRoom ? below : emptyRow(first.level1, first.level2)
    indicators.splice(start + i, hasRoom ? 1 : 0, { ...row, ...cells(columns, texts) })
  })
  const leftOut = Math.max(0, (block[0]?.length ?? 0) - columns.length)
  return { content: { ...content, indicators }, rows: block.length, added, leftOut, isByCategory: false }
}

/** A column that the form leaves empty has no text, which is not the same as an empty one. */
function cells(columns: readonly GridColumn[], texts: readonly string[]): Partial<Indicator> {
  return Object.fromEntries(
    columns
      .slice(0, texts.length)
      .map((name, i) => [name, texts[i] === '' && name !== 'name' && name !== 'value' ? null : texts[i]]),
  )
}

function byCategory(content: SheetContent, block: Block): Pasted | undefined {
  const categories = categoriesOf(content.edition)
  const level2 = columnOf(
    block,
    categories.map((pair) => pair[1]),
  )
  if (level2 < 0) return undefined
  const level1 = columnOf(
    block,
    categories.map((pair) => pair[0]),
  )
  const rest = (block[0] ?? []).map((_, i) => i).filter((i) => i !== level1 && i !== level2)
  let after = content
  let rows = 0
  let category: readonly [string, string] | undefined
  for (const texts of block) {
    const found = categories.find(([, name]) => isNamed(texts[level2] ?? '', name))
    category = found ?? category
    const words = rest.map((i) => texts[i] ?? '')
    if (category === undefined || isHeading(texts) || words.every((text) => text === '')) continue
    const row = { name: '', value: '', ...cells(GRID_COLUMNS, words) }
    after = withFilledRow(after, { level1: category[0], level2: category[1], ...row }).content
    rows++
  }
  if (rows === 0) return undefined
  const added = after.indicators.length - content.indicators.length
  const leftOut = Math.max(0, rest.length - GRID_COLUMNS.length)
  return { content: after, rows, added, leftOut, isByCategory: true }
}

/** The column in which nothing but such names stands, below a heading. */
function columnOf(block: Block, names: readonly string[]): number {
  const body = block.filter((texts) => !isHeading(texts))
  return (block[0] ?? []).findIndex((_, i) => {
    const filled = body.map((texts) => texts[i] ?? '').filter((text) => text !== '')
    return filled.length > 0 && filled.every((text) => names.some((name) => isNamed(text, name)))
  })
}

/** Forms write 经济效益 and 经济效益指标. */
function isNamed(text: string, name: string): boolean {
  const bare = (words: string) => words.replace(/\s/g, '').replace(/指标$/, '')
  return bare(text) === bare(name)
}

const HEADING = /^(一级|二级)(绩效)?指标$/

function isHeading(texts: readonly string[]): boolean {
  return texts.some((text) => HEADING.test(text.replace(/\s/g, '')))
}

/** Without what stands in some cells. */
export function withoutTexts(content: SheetContent, paths: readonly string[]): SheetContent {
  const emptied = new Set(paths)
  return {
    ...content,
    indicators: content.indicators.map((row) => {
      const columns = GRID_COLUMNS.filter((column) => emptied.has(`indicators/${row.id}/${column}`))
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
