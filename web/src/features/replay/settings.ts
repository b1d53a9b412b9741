import type { Change, Entry } from '../../lib/api/types'

/** One step that gave a cell a new value. */
export interface Setting {
  entry: Entry
  from: string | null
  to: string | null
}

/** Whether a change of `path` is seen in `cell`; the form shows all funding parts in one cell. */
function isIn(cell: string, path: string): boolean {
  return path === cell || path.startsWith(`${cell}/`)
}

/** The changes that are seen in a cell. */
export function changesIn(cell: string, changes: readonly Change[]): Change[] {
  return changes.filter(({ path }) => isIn(cell, path))
}

/**
 * Who gave a cell its values, the youngest first, up to a version and with it. A cell that nobody ever filled in has
 * none. Steps that merely brought the cell to the same text again are not in the history and so not here.
 */
export function cellStory(entries: readonly Entry[], cell: string, version: number): Setting[] {
  return entries
    .filter((entry) => entry.version <= version)
    .flatMap((entry) => {
      const changes = changesIn(cell, entry.changes)
      return changes.length === 0
        ? []
        : [{ entry, from: together(changes, 'from'), to: together(changes, 'to') }]
    })
    .reverse()
}

function together(changes: readonly Change[], side: 'from' | 'to'): string | null {
  const texts = changes.map((change) => change[side]).filter((text) => text != null)
  return texts.length === 0 ? null : texts.join('；')
}
