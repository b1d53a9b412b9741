import { expect, test } from 'vitest'
import { readNotice, weeksOf } from './calendar'

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

test('a notice is read line by line, spans day by day', () => {
  const text = '2027-02-05 至 2027-02-06 放假 春节\n\n2027年2月20日\t上班\t春节调休 \n2027/3/1，HOLIDAY，试'
  expect(readNotice(text)).toEqual({
    days: [
      { date: '2027-02-05', kind: 'HOLIDAY', name: '春节' },
      { date: '2027-02-06', kind: 'HOLIDAY', name: '春节' },
      { date: '2027-02-20', kind: 'WORKDAY', name: '春节调休' },
      { date: '2027-03-01', kind: 'HOLIDAY', name: '试' },
    ],
  })
})

test.each([
  ['a day that is in no calendar', '2027-02-30 放假 春节', 1],
  ['an end before its beginning', '2027-02-06 至 2027-02-05 放假 春节', 1],
  ['no name', '2027-01-01 放假 元旦\n2027-02-05 放假', 2],
  ['no kind', '2027-02-05 春节', 1],
  ['no end at all', '2000-01-01 至 2100-01-01 放假 长假', 1],
])('%s is told by its line', (_, text, fault) => {
  expect(readNotice(text)).toEqual({ fault })
})
