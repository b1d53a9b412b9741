import { expect, test } from 'vitest'
import { verdictOn } from './printedDigest'

const stored = 'a1'.repeat(32)

test.each([
  [stored, 'same'],
  [stored.toUpperCase(), 'same'],
  [` ${stored.slice(0, 32)} ${stored.slice(32)}`, 'same'],
  ['b2'.repeat(32), 'different'],
  ['a1a1', 'broken'],
  ['', 'missing'],
  [null, 'missing'],
])('the digest %s on a document is %s', (printed, verdict) => {
  expect(verdictOn(printed, stored)).toBe(verdict)
})
