import { expect, test } from 'vitest'
import { offersFor } from './actions'

test('what a reviewer changed is confirmed before anything else', () => {
  expect(offersFor(['withdraw', 'confirm-amendment']).map(({ verb }) => verb)).toEqual([
    'confirm-amendment',
    'withdraw',
  ])
})

test('verbs of one page are offered once, and a pass that was given can be taken back', () => {
  expect(offersFor(['pass', 'take-back', 'return', 'reject']).map(({ verb }) => verb)).toEqual([
    'pass',
    'take-back',
  ])
})

test('what stands on no page of a sheet is not offered there', () => {
  expect(offersFor(['hand-over'])).toEqual([])
})
