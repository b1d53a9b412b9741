import { expect, test } from 'vitest'

test('no two files have one name', () => {
  const names = Object.keys(import.meta.glob('./**/*.{ts,tsx,css}')).map(nameOf)
  expect(names.length).toBeGreaterThan(100)
  expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([])
})

/** Without its folder, and without upper case, which not every file system tells apart. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase()
}
