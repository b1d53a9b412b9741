import { expect, test } from 'vitest'
import { readEventFilters, toQuery } from './eventFilters'

test('the filters stand in the address; what makes no sense there is passed over', () => {
  const address = new URLSearchParams('type=SheetReturned&actor=%20drafter&sheet=&from=2026-03-01&to=soon')
  expect(readEventFilters(address)).toEqual({ type: 'SheetReturned', actor: 'drafter', from: '2026-03-01' })
})

test('the last day is searched to its end', () => {
  const { from, to } = toQuery({ from: '2026-03-01', to: '2026-03-01' })
  expect(Date.parse(to ?? '') - Date.parse(from ?? '')).toBe(24 * 60 * 60 * 1000)
})

test('without days all times are searched', () => {
  expect(toQuery({ type: 'SheetDrafted' })).toEqual({ type: 'SheetDrafted' })
})
