import { expect, test } from 'vitest'
import type { Entry } from '../api/types'
import { isWithheld } from './withheld'

const entry = (type: string, changes: number): Entry =>
  ({ type, changes: Array.from({ length: changes }) }) as unknown as Entry

test('an edit without changes is one that its unit has not submitted', () => {
  expect(isWithheld(entry('SheetEdited', 0))).toBe(true)
  expect(isWithheld(entry('SheetEdited', 1))).toBe(false)
  expect(isWithheld(entry('SheetPassed', 0))).toBe(false)
})
