import type { SheetContent } from '../../lib/api/types'
import { HEAD_TEXTS } from '../../lib/sheet/cells'
import { textAt, withCell } from './content'

const COLUMNS = ['name', 'value', 'weight', 'remark'] as const

/** A cell in which the words stand, and how often. */
export interface Hit {
  path: string
  count: number
}

/** The cells that have the words, from top to bottom. */
export function hitsOf(content: SheetContent, words: string): Hit[] {
  if (words === '') return []
  return pathsOf(content).flatMap((path) => {
    const count = (textAt(content, path) ?? '').split(words).length - 1
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
      withCell(
        before,
        path,
        (textAt(before, path) ?? '').replaceAll(words, () => others),
      ),
    content,
  )
}

function pathsOf(content: SheetContent): string[] {
  const rows = content.indicators.flatMap(({ id }) => COLUMNS.map((column) => `indicators/${id}/${column}`))
  return [...HEAD_TEXTS, ...rows]
}
