import { expect, test } from 'vitest'
import { emptyContent } from '../../lib/sheet/draftContent'
import { withCell, textAt } from './content'
import { hitsOf, replaced } from './searching'

const empty = emptyContent('88', 2026)
const first = empty.indicators[0]?.id ?? ''
const value = `indicators/${first}/value`
const content = [
  ['projectName', '2026 年资金'],
  ['annualGoal', '2026 年完成，2026 年验收'],
  [value, '2026 年底'],
].reduce((before, [path = '', text = '']) => withCell(before, path, text), empty)

test('words are found in the head and in the rows, from top to bottom', () => {
  expect(hitsOf(content, '2026')).toEqual([
    { path: 'projectName', count: 1 },
    { path: 'annualGoal', count: 2 },
    { path: value, count: 1 },
  ])
  expect(hitsOf(content, '')).toEqual([])
  expect(hitsOf(content, '2025')).toEqual([])
})

test('words are replaced where it is asked for, and taken literally', () => {
  const after = replaced(content, ['annualGoal'], '2026', '$&')
  expect(textAt(after, 'annualGoal')).toBe('$& 年完成，$& 年验收')
  expect(textAt(after, 'projectName')).toBe('2026 年资金')
})

test('the sources of the money are searched too, each by itself', () => {
  const fundingParts = [
    { source: '一般公共预算 2026', amount: '2026' },
    { source: '专户', amount: '1' },
    { source: '2026 结转', amount: '2' },
  ]
  const funded = { ...content, fundingParts }
  const found = hitsOf(funded, '2026').map(({ path }) => path)
  expect(found).toEqual([
    'projectName',
    'annualGoal',
    'fundingParts/0/source',
    'fundingParts/2/source',
    value,
  ])
  const after = replaced(funded, ['fundingParts/2/source'], '2026', '2027')
  expect(after.fundingParts.map(({ source }) => source)).toEqual(['一般公共预算 2026', '专户', '2027 结转'])
  expect(after.fundingParts[0]?.amount).toBe('2026')
})
