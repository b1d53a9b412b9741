import type { TalkEntry } from '../api/types'

/** The notes that wait for something, by the cell that they are at, oldest first. */
export function openNotes(entries: readonly TalkEntry[]): ReadonlyMap<string, readonly string[]> {
  const open = new Map<string, string[]>()
  for (const { id, note } of entries) {
    if (note?.status === 'OPEN') open.set(note.path, [...(open.get(note.path) ?? []), id])
  }
  return open
}
