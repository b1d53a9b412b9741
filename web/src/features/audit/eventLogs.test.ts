import { expect, test } from 'vitest'
import { addressOfLog } from './eventLogs'

test('a log is narrowed as the list is', () => {
  expect(addressOfLog('xes', { type: 'SheetReturned', actor: 'drafter' })).toBe(
    '/api/audit/export?format=xes&type=SheetReturned&actor=drafter',
  )
  expect(addressOfLog('ocel', { from: '2026-03-01' })).toMatch(/format=ocel&from=20\d\d-\d\d-\d\dT/)
})
