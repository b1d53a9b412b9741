import { expect, test } from 'vitest'
import { stepOfKey, versionIn } from './steps'

test.each([
  ['ArrowRight', 3, 4],
  ['ArrowRight', 9, 9],
  ['ArrowLeft', 3, 2],
  ['ArrowLeft', 1, 1],
  ['Home', 5, 1],
  ['End', 5, 9],
  ['a', 5, undefined],
])('%s at step %i of 9 leads to %s', (key, step, next) => {
  expect(stepOfKey(key, step, 9)).toBe(next)
})

test.each([
  ['3', 3],
  ['0', undefined],
  ['10', undefined],
  ['2.5', undefined],
  ['last', undefined],
  [null, undefined],
])('the address %s names the version %s of 9', (text, version) => {
  expect(versionIn(text, 9)).toBe(version)
})
