import { expect, test } from 'vitest'
import { size } from './sizes'

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [34_512_000, '34.5 MB'],
  [5_000_000_000_000, '5000.0 GB'],
])('%i bytes are %s', (bytes, told) => {
  expect(size(bytes)).toBe(told)
})
