import { expect, test } from 'vitest'
import type { SheetItem } from '../../lib/api/types'
import { chunksOf, type Outcome } from './batch'
import { NO_REASON, stillTyped, typedFor, withoutReason } from './returning'
import { isApprovable, isReturnable, isWithoutErrors, stillChosen, summarise } from './selection'

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

test('what waits for a reviewer can be returned, at whatever stage', () => {
  expect(isReturnable(item('1', 'department'))).toBe(true)
  expect(isReturnable({ ...item('1'), unconfirmed: true })).toBe(false)
  expect(isReturnable({ ...item('1'), state: 'APPROVED' })).toBe(false)
})

test('only what was checked and found without errors needs no confirmation', () => {
  const found = (errors: number) => ({ ...item('1'), findings: { errors, warnings: 9, hints: 9 } })
  expect(isWithoutErrors(found(0))).toBe(true)
  expect(isWithoutErrors(found(1))).toBe(false)
  expect(isWithoutErrors({ ...item('1'), findings: null })).toBe(false)
})

test('sheets are returned for one reason or each for its own, never for none', () => {
  const items = [
    { ...item('1'), id: 'a' },
    { ...item('1'), id: 'b' },
  ]
  const ids = (returned: typeof NO_REASON) => withoutReason(items, returned).map(({ id }) => id)
  expect(ids(NO_REASON)).toEqual(['a', 'b'])
  expect(ids({ ...NO_REASON, reason: '请补充依据' })).toEqual([])
  expect(ids({ isOneForAll: false, reason: '请补充依据', reasons: { a: '金额有误', b: '。' } })).toEqual([
    'b',
  ])
})

test('what was typed for some sheets says nothing of others, and goes only with the sheets returned', () => {
  const [a, b] = [
    { ...item('1'), id: 'a' },
    { ...item('1'), id: 'b' },
  ]
  const typed = {
    ...typedFor([a, b], NO_REASON),
    reason: '请补充依据',
    reasons: { a: '甲', b: '乙', c: '丙' },
  }
  expect(typedFor([a, b], typed).reason).toBe('请补充依据')
  expect(typedFor([a], typed)).toMatchObject({ reason: '', reasons: { a: '甲', b: '乙', c: '丙' } })
  const outcomes = (kind: 'DONE' | 'RUNNING') =>
    new Map<string, Outcome>([
      ['a', { kind: 'DONE' }],
      ['b', { kind }],
    ])
  expect(stillTyped([a, b], typed, outcomes('RUNNING'))).toEqual({ ...typed, reasons: { b: '乙', c: '丙' } })
  expect(stillTyped([a, b], typed, outcomes('DONE'))).toEqual({ ...NO_REASON, reasons: { c: '丙' } })
})

test('what was not tried stays chosen as it was seen, what was not done as it is now', () => {
  const sheet = (id: string, version: number) => ({ ...item('1'), id, version })
  const [other, done, left] = [sheet('other', 1), sheet('done', 1), sheet('left', 1)]
  const selection = new Map([other, done, left].map((one) => [one.id, one]))
  const shown = ['other', 'done', 'left', 'never'].map((id) => sheet(id, 2))
  expect(stillChosen(selection, [done, left], [left], shown)).toEqual([other, sheet('left', 2)])
})
