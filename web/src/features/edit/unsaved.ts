import type { SheetContent } from '../../lib/api/types'
import { drop, keep, keptBelow } from '../../lib/session/kept'
import { otherTabs, TAB } from '../../lib/session/sheetTabs'
import { isSame } from './content'
import type { Unsaved } from './drafting'

/** What an earlier visit left unsaved, and where it is kept. */
export interface Left {
  key: string
  unsaved: Unsaved
}

const folderOf = (room: string) => `edit/${room}/`

/** Where this tab keeps what is unsaved: two tabs never write over one another. */
export function ownKey(room: string): string {
  return folderOf(room) + TAB
}

export function keepUnsaved(room: string, unsaved: Unsaved): void {
  keep(ownKey(room), unsaved).catch(isNotKept)
}

export function forgetUnsaved(room: string): void {
  drop(ownKey(room)).catch(isNotKept)
}

/** A browser that forbids its database still warns before the tab is closed. */
function isNotKept() {
  return undefined
}

/**
 * The newest text that an earlier visit left unsaved, in this tab or in one that has ended. What says no more than the
 * server is dropped; older ones stay and are asked about at the next visit.
 */
export async function findLeft(room: string, saved: SheetContent): Promise<Left | undefined> {
  const folder = folderOf(room)
  const [kept, living] = await Promise.all([keptBelow(folder), otherTabs(room)])
  const left = [...kept]
    .filter(([key]) => !living.has(key.slice(folder.length)))
    .map(([key, unsaved]) => ({ key, unsaved: unsaved as Unsaved }))
  const isIdle = ({ unsaved }: Left) => isSame(unsaved.content, saved)
  await Promise.all(left.filter(isIdle).map(forgetLeft))
  return left
    .filter((one) => !isIdle(one))
    .sort((a, b) => a.unsaved.at.localeCompare(b.unsaved.at))
    .at(-1)
}

export function forgetLeft({ key }: Left): Promise<void> {
  return drop(key)
}
