import { expect, test } from 'vitest'
import { stepsOf, type Setup } from './setup'

const NOTHING: Setup = { region: '640221000', offices: 0, bureaus: 0, units: 0, accounts: 0, gaps: [] }

const done = (setup: Setup) => stepsOf(setup).flatMap((step) => (step.done ? [step.code] : []))

test('a new system has everything before it', () => {
  expect(done(NOTHING)).toEqual([])
})

test('what is not there yet has no gaps to be proud of', () => {
  expect(done({ ...NOTHING, offices: 1, bureaus: 2 })).toEqual(['offices', 'bureaus'])
})

test('a gap keeps the last step open', () => {
  const full: Setup = { ...NOTHING, offices: 1, bureaus: 2, units: 3, accounts: 4 }
  expect(done(full)).toEqual(['offices', 'bureaus', 'units', 'accounts', 'gaps'])
  const gap = { kind: 'NO_REVIEWER' as const, unit: '101', unitName: '商务局', detail: '…' }
  expect(done({ ...full, gaps: [gap] })).not.toContain('gaps')
})
