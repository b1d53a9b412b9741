import { expect, test } from 'vitest'
import { amount } from './amounts'

test.each([
  ['20000', '20,000'],
  ['1000000', '1,000,000'],
  ['999', '999'],
  ['1234567.50', '1,234,567.50'],
  ['-4500', '-4,500'],
  ['约 2 万', '约 2 万'],
  ['', '—'],
  [null, '—'],
])('the amount %s reads %s', (given, read) => {
  expect(amount(given)).toBe(read)
})
