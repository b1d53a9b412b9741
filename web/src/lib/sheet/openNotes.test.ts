import { expect, test } from 'vitest'
import type { TalkEntry, TalkNote } from '../api/types'
import { openNotes } from './openNotes'

function entry(id: string, path: string, status: TalkNote['status']): TalkEntry {
  return { id, note: { path, status } } as unknown as TalkEntry
}

test('notes wait at their cells until they end, reminders wait nowhere', () => {
  const reminder = { id: 'r', note: null } as unknown as TalkEntry
  const entries = [
    entry('1', 'annualGoal', 'OPEN'),
    reminder,
    entry('2', 'annualGoal', 'RESOLVED'),
    entry('3', 'indicators/a/value', 'WITHDRAWN'),
    entry('4', 'annualGoal', 'OPEN'),
  ]
  expect([...openNotes(entries)]).toEqual([['annualGoal', ['1', '4']]])
})
