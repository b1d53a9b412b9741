import { expect, test } from 'vitest'
import { total } from './totals'

test('amounts are added to the cent, however large', () => {
  expect(
    total([
      { count: 2, amount: '9007199254740993.10' },
      { count: 1, amount: '0.2' },
      { count: 3, amount: '1' },
    ]),
  ).toEqual({ count: 6, amount: '9007199254740994.30' })
})

test('whole amounts stay whole, and nothing is nothing', () => {
  expect(total([{ count: 1, amount: '20000' }])).toEqual({ count: 1, amount: '20000' })
  expect(total([])).toEqual({ count: 0, amount: '0' })
})
