import type { SheetContent } from '../../lib/api/types'
import { HEAD_TEXTS, ROW_COLUMNS } from '../../lib/sheet/cells'
import { textAt, withCell } from './content'

/** A cell in which the words stand, and how often. */
export interface Hit {
  path: string
  count: number
}

/** The cells that have the words, from top to bottom. */
export function hitsOf(content: SheetContent, words: string): Hit[] {
  if (words === '') return []
  return pathsOf(content).flatMap((path) => {
    const count = textOf(content, path).split(words).length - 1
    return count > 0 ? [{ path, count }] : []
  })
}

/** Other words in the place of the words, in some cells. */
export function replaced(
  content: SheetContent,
  paths: readonly string[],
  words: string,
  others: string,
): SheetContent {
  return paths.reduce(
    (before, path) =>
      withText(
        before,
        path,
        textOf(before, path).replaceAll(words, () => others),
      ),
    content,
  )
}

function pathsOf(content: SheetContent): string[] {
  const rows = content.indicators.flatMap(({ id }) =>
    ROW_COLUMNS.map((column) => `indicators/${id}/${column}`),
  )
  const sources = content.fundingParts.map((_, i) => sourcePath(i))
  return [...HEAD_TEXTS, ...sources, ...rows]
}

const SOURCE = /^fundingParts\/(\d+)\/source$/

/** The cell of the form that a place belongs to: all sources stand in one. */
export function cellOf(path: string): string {
  return SOURCE.test(path) ? 'fundingParts' : path
}

/** The name of a source of money; its amount is a figure, which nobody replaces by words. */
function sourcePath(at: number): string {
  return `fundingParts/${at}/source`
}

function textOf(content: SheetContent, path: string): string {
  const at = SOURCE.exec(path)?.[1]
  return (at === undefined ? textAt(content, path) : content.fundingParts[Number(at)]?.source) ?? ''
}

function withText(content: SheetContent, path: string, text: string): SheetContent {
  const at = SOURCE.exec(path)?.[1]
  if (at === undefined) return withCell(content, path, text)
  const fundingParts = content.fundingParts.map((part, i) =>
    i === Number(at) ? { ...part, source: text } : part,
  )
  return { ...content, fundingParts }
}
