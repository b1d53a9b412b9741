import { expect, test } from 'vitest'
import type { SheetItem } from '../../lib/api/types'
import { zh } from '../../texts/zh'
import { approvalRows, numbersOf } from './listRows'
import type { Outcome } from './batch'

const item = (id: string, annualAmount: string | null) =>
  ({ id, projectName: `项目${id}`, annualAmount, revision: 2, version: 16 }) as unknown as SheetItem

test('the list names what was approved and what was not, with the reason', () => {
  const outcomes = new Map<string, Outcome>([
    ['甲', { kind: 'DONE' }],
    ['乙', { kind: 'REFUSED', detail: '这张表刚刚有了变化' }],
  ])
  const [head, ...rows] = approvalRows([item('甲', '420000.50'), item('乙', '约 2 万')], outcomes, zh)
  expect(head).toHaveLength(9)
  expect(rows).toEqual([
    [1, '项目甲', '', '', 420000.5, '第 2 版', 16, '已批复', ''],
    [2, '项目乙', '', '', '约 2 万', '第 2 版', 16, '未批复', '这张表刚刚有了变化'],
  ])
})

test('with more than one number the list says which sheet was approved under which', () => {
  const outcomes = new Map<string, Outcome>([
    ['甲', { kind: 'DONE', number: '1 号' }],
    ['乙', { kind: 'DONE', number: '2 号' }],
  ])
  expect(numbersOf(outcomes)).toEqual(['1 号', '2 号'])
  const [, ...rows] = approvalRows([item('甲', '1'), item('乙', '2')], outcomes, zh)
  expect(rows.map((row) => row.at(-1))).toEqual(['1 号', '2 号'])
})
