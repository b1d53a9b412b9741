import { expect, test } from 'vitest'
import { addressOf, readFilters, writeFilters } from './inboxAddress'

test('what has come leads to its decision, everything else to the sheet', () => {
  expect(addressOf({ kind: 'ARRIVED', sheet: 'a' })).toBe('/sheets/a/review')
  expect(addressOf({ kind: 'RETURNED', sheet: 'a' })).toBe('/sheets/a')
})

test('filters stand in the address, and what makes no sense there is passed over', () => {
  expect(readFilters(writeFilters({ unread: true, kind: 'REMINDED' }))).toEqual({
    unread: true,
    kind: 'REMINDED',
  })
  expect(readFilters(new URLSearchParams('unread=yes&kind=OTHER'))).toEqual({})
  expect(String(writeFilters({}))).toBe('')
})
