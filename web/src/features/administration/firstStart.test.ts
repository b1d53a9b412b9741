import { expect, test } from 'vitest'
import { isNew, repeated, unitsOf } from './firstStart'
import type { Setup } from './setup'

const NOTHING: Setup = { region: '640221000', offices: 0, bureaus: 0, units: 0, accounts: 0, gaps: [] }

test('a house is new until anything is entered', () => {
  expect(isNew(NOTHING)).toBe(true)
  for (const entered of ['offices', 'bureaus', 'units', 'accounts']) {
    expect(isNew({ ...NOTHING, [entered]: 1 })).toBe(false)
  }
})

test('the offices are there before the bureau that one of them looks after', () => {
  const offices = [
    { id: '301', name: '行政政法股' },
    { id: '302', name: '教科文股' },
  ]
  const made = unitsOf({ regionName: '平罗县', bureau: { id: '105', name: '平罗县财政局' }, offices })
  expect(made.map(({ id, kind }) => [id, kind])).toEqual([
    ['301', 'FINANCE_OFFICE'],
    ['302', 'FINANCE_OFFICE'],
    ['105', 'BUREAU'],
  ])
})

test('a code that stands there twice is found, one that is not typed yet is not', () => {
  expect([...repeated(['105', '301', '', '', '301'])]).toEqual(['301'])
})
