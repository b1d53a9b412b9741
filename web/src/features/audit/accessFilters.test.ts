import { expect, test } from 'vitest'
import { en } from '../../texts/en'
import { zh } from '../../texts/zh'
import { ACTIONS, OUTCOMES, readAccessFilters } from './accessFilters'
import { toInstants } from './addressFilters'

const SHEET = '0b4f3c1e-6f0b-4a53-9d7e-1f5a4f6f3c21'

test('the filters stand in the address', () => {
  const address = new URLSearchParams(
    `account=%20drafter&action=SIGN_IN&outcome=REFUSED&address=10.1.2.3&sheet=${SHEET.toUpperCase()}&from=2026-03-01`,
  )
  expect(readAccessFilters(address)).toEqual({
    account: 'drafter',
    action: 'SIGN_IN',
    outcome: 'REFUSED',
    address: '10.1.2.3',
    sheet: SHEET,
    from: '2026-03-01',
  })
})

test('what makes no sense there is passed over', () => {
  const address = new URLSearchParams(
    'account=&action=sign_in&outcome=MAYBE&sheet=5&from=soon&to=2026-13-01&q=x',
  )
  expect(readAccessFilters(address)).toEqual({})
})

test('the last day is searched to its end', () => {
  const { from, to } = toInstants(readAccessFilters(new URLSearchParams('from=2026-03-01&to=2026-03-01')))
  expect(Date.parse(to ?? '') - Date.parse(from ?? '')).toBe(24 * 60 * 60 * 1000)
})

test.each([
  ['Chinese', zh.audit.access],
  ['English', en.audit.access],
])('in %s every action and outcome can be chosen by a name', (_, texts) => {
  expect(Object.keys(texts.actions).sort()).toEqual([...ACTIONS].sort())
  expect(Object.keys(texts.outcomes).sort()).toEqual([...OUTCOMES].sort())
})
