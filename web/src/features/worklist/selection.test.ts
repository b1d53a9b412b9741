import { expect, test } from 'vitest'
import type { SheetItem } from '../../lib/api/types'
import { chunksOf } from './approving'
import { isApprovable, summarise } from './selection'

function item(annualAmount: string | null, stage = 'approval'): SheetItem {
  return {
    annualAmount,
    stage,
    state: 'IN_REVIEW',
    findings: { errors: 1, warnings: 2, hints: 3 },
  } as unknown as SheetItem
}

test('the sum is exact, and says what could not be added', () => {
  expect(summarise([item('0.10'), item('0.2'), item('20000'), item('约 2 万'), item(null)])).toEqual({
    count: 5,
    amount: '20000.30',
    withoutAmount: 2,
    errors: 5,
    warnings: 10,
    hints: 15,
  })
  expect(summarise([]).amount).toBe('0')
})

test('only what waits for approval can be chosen', () => {
  expect(isApprovable(item('1'))).toBe(true)
  expect(isApprovable(item('1', 'department'))).toBe(false)
  expect(isApprovable({ ...item('1'), unconfirmed: true })).toBe(false)
})

test('every sheet is sent once, in pieces', () => {
  const all = Array.from({ length: 53 }, (_, i) => i)
  expect(chunksOf(all, 25).map((chunk) => chunk.length)).toEqual([25, 25, 3])
  expect(chunksOf(all, 25).flat()).toEqual(all)
})
