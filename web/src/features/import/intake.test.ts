import { expect, test } from 'vitest'
import { firstLineOf, linesOf } from './intake'

const text = '附件 2\r\n\r\n项目名称\t2026 年招商 工作经费\n金额\t300000'

test('the lines of a text keep their numbers, blank ones are left out', () => {
  expect(linesOf(text).map(({ line }) => line)).toEqual([1, 3, 4])
})

test('a sheet begins at the name of its project, however it is spaced', () => {
  const content = { edition: '88', fiscalYear: 2026, fundingParts: [], indicators: [] }
  expect(firstLineOf({ ...content, projectName: '2026年招商工作经费' }, linesOf(text))).toBe(3)
  expect(firstLineOf({ ...content, projectName: '' }, linesOf(text))).toBeUndefined()
})
