import { afterEach, expect, test, vi } from 'vitest'
import { isUnloaded, loadAgain } from './loading'

afterEach(() => vi.unstubAllGlobals())

test.each([
  [new TypeError('Failed to fetch dynamically imported module: http://x/assets/a.js'), true],
  [new TypeError('error loading dynamically imported module: http://x/assets/a.js'), true],
  [new TypeError('Importing a module script failed.'), true],
  [new TypeError('x is undefined'), false],
  ['Failed to fetch dynamically imported module', false],
])('%s is code that did not come: %s', (error, expected) => {
  expect(isUnloaded(error)).toBe(expected)
})

test('the page is loaded anew once for a part that is missing, and again only later', () => {
  const reload = vi.fn()
  vi.stubGlobal('location', { reload })
  expect([loadAgain('a', 0), loadAgain('a', 1000), loadAgain('b', 2000), loadAgain('b', 100_000)]).toEqual([
    true,
    false,
    true,
    true,
  ])
  expect(reload).toHaveBeenCalledTimes(3)
})
