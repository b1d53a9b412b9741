import { expect, test } from 'vitest'
import type { SheetContent } from '../../lib/api/types'
import { cellsToCheck, copyFor } from './copy'

const content: SheetContent = {
  edition: '88',
  fiscalYear: 2026,
  number: 5,
  projectCode: '64022124T000000000001',
  projectName: '2026 年县级配套扩大消费资金',
  annualAmount: '1000000',
  fundingParts: [],
  annualGoal: '投放消费券 4 轮次',
  indicators: [
    { id: 'a', name: '资金拨付及时性', value: '2026 年 12 月前' },
    { id: 'b', name: '消费券投放多轮次', value: '4 次', source: '2026 年部门预算批复' },
  ],
}

test('a copy is of the new year and has no number or code of the old document', () => {
  expect(copyFor(content, 2027)).toMatchObject({ fiscalYear: 2027, number: null, projectCode: null })
})

test('money and whatever names a year are to be checked', () => {
  expect(cellsToCheck(content)).toEqual([
    'projectName',
    'annualAmount',
    'indicators/a/value',
    'indicators/b/source',
  ])
})
