import type { SheetContent } from '../../lib/api/types'
import { drop, keep, keptBelow } from '../../lib/session/kept'
import { otherTabs, TAB } from '../../lib/session/sheetTabs'
import { forgetTyped, keepInTab, readTyped } from '../../lib/session/typed'
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

/** The tab's own place, used where the browser has no database; earlier versions of the page kept everything there. */
const inTab = (room: string) => `${room}/edit`

/** Where the newest unsaved text is. */
export type Place = 'computer' | 'tab' | 'nowhere'

let place: Place = 'computer'

export function placeOfUnsaved(): Place {
  return place
}

let newest: Unsaved | undefined

/** Beyond the tab where the browser allows it, else in the tab. */
export function keepUnsaved(room: string, unsaved: Unsaved): void {
  newest = unsaved
  keep(ownKey(room), unsaved).then(
    () => {
      if (newest === unsaved) place = 'computer'
    },
    () => {
      // what was typed or saved meanwhile counts more
      if (newest === unsaved) place = keptInTab(room, unsaved)
    },
  )
}

function keptInTab(room: string, unsaved: Unsaved): Place {
  try {
    keepInTab(inTab(room), unsaved)
    return 'tab'
  } catch {
    return 'nowhere'
  }
}

export function forgetUnsaved(room: string): void {
  newest = undefined
  forgetTyped(inTab(room))
  drop(ownKey(room)).catch(() => undefined)
}

/**
 * The newest text that an earlier visit left unsaved, in this tab or in one that has ended. What says no more than the
 * server is dropped; older ones stay and are asked about when this one is thrown away, or at the next visit.
 */
export async function findLeft(room: string, saved: SheetContent): Promise<Left | undefined> {
  const folder = folderOf(room)
  const [kept, living] = await Promise.all([
    keptBelow(folder).catch(() => new Map<string, unknown>()),
    otherTabs(room),
  ])
  const left = [...kept]
    .filter(([key]) => !living.has(key.slice(folder.length)))
    .map(([key, unsaved]) => ({ key, unsaved: unsaved as Unsaved }))
  const own = readTyped(inTab(room)) as Unsaved | undefined
  if (own !== undefined) left.push({ key: inTab(room), unsaved: own })
  const isIdle = ({ unsaved }: Left) => isSame(unsaved.content, saved)
  await Promise.all(left.filter(isIdle).map(forgetLeft))
  return left
    .filter((one) => !isIdle(one))
    .sort((a, b) => a.unsaved.at.localeCompare(b.unsaved.at))
    .at(-1)
}

/** Where the browser has no database, there is nothing in it to drop. */
export async function forgetLeft({ key }: Left): Promise<void> {
  if (key.startsWith('edit/')) await drop(key).catch(() => undefined)
  else forgetTyped(key)
}
