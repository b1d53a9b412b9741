import { expect, test } from 'vitest'
import { weeksOf } from './calendar'

test('a month is laid out in whole weeks from Monday on', () => {
  const february = weeksOf(2027, 2)
  expect(february).toHaveLength(4)
  expect(february[0]).toEqual([1, 2, 3, 4, 5, 6, 7].map((day) => `2027-02-0${day}`))

  const may = weeksOf(2026, 5)
  expect(may[0]).toEqual([null, null, null, null, '2026-05-01', '2026-05-02', '2026-05-03'])
  expect(may.flat().filter((day) => day !== null)).toHaveLength(31)
  expect(may.every((week) => week.length === 7)).toBe(true)
})

test('a leap year has its day', () => {
  expect(weeksOf(2028, 2).flat()).toContain('2028-02-29')
  expect(weeksOf(2026, 2).flat()).not.toContain('2026-02-29')
})
