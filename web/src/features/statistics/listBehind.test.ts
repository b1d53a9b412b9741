import { expect, test } from 'vitest'
import { listBehind } from './listBehind'

test('the list behind a figure is as narrow as the figures', () => {
  expect(listBehind({ year: 2026, department: undefined }, { state: 'IN_REVIEW', overdue: true })).toBe(
    '/sheets?year=2026&state=IN_REVIEW&overdue=true',
  )
})

test('a figure of its own department goes before the one chosen above', () => {
  const address = listBehind({ department: '甲局' }, { department: '乙局' })
  expect(new URLSearchParams(address.split('?')[1]).get('department')).toBe('乙局')
})

test('the sheets that broke a rule in a unit are listed', () => {
  expect(listBehind({ year: 2026 }, { unit: '101001', rule: 'C07' })).toBe(
    '/sheets?year=2026&unit=101001&rule=C07',
  )
  expect(listBehind({}, { unit: '101001', errors: true })).toBe('/sheets?unit=101001&errors=true')
})

test('behind the figure of everything stand all sheets', () => {
  expect(listBehind({}, {})).toBe('/sheets')
})
