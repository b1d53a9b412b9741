import { expect, test } from 'vitest'
import { codeFor, isSame, moved, rowsOf, stagesOnWay, thresholds, violationAt, type Stage } from './chain'

const chain: Stage[] = [
  { name: 'department', label: '主管部门审核', role: 'DEPARTMENT_REVIEWER', scope: 'DEPARTMENT' },
  {
    name: 'performance-office',
    label: '绩效股审核',
    role: 'PERFORMANCE_REVIEWER',
    scope: 'REGION',
    minimumAmount: '500000',
  },
  { name: 'approval', label: '终审批复', role: 'APPROVER', scope: 'REGION' },
]

test('a way passes the stages for all and those that its amount reaches', () => {
  const names = (stages: string[]) =>
    stagesOnWay(rowsOf(chain), { from: '0', below: null, stages, count: 1, amount: '1' }).map(
      ({ name }) => name,
    )
  expect(names([])).toEqual(['department', 'approval'])
  expect(names(['performance-office'])).toEqual(['department', 'performance-office', 'approval'])
})

test('what is typed half is not asked about', () => {
  const [department, performance, approval] = rowsOf(chain)
  if (department === undefined || performance === undefined || approval === undefined) throw new Error()
  expect(thresholds([department, performance, approval])).toEqual(['performance-office:500000'])
  expect(thresholds([{ ...performance, minimumAmount: '50万' }])).toEqual([])
})

test('the term of a stage is kept as it is typed, and left out when it is the usual one', () => {
  const withTerm = chain.map((stage, i) => (i === 0 ? { ...stage, workingDays: 3 } : stage))
  expect(rowsOf(withTerm).map(({ workingDays }) => workingDays)).toEqual(['3', '', ''])
  expect(isSame(rowsOf(chain), chain)).toBe(true)
  expect(isSame(rowsOf(withTerm), chain)).toBe(false)
})

test('a stage is moved among its neighbours and not beyond them', () => {
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
})

test('every stage gets a code of its own', () => {
  expect(codeFor('APPROVER', ['department'])).toBe('approval')
  expect(codeFor('APPROVER', ['approval', 'approval-2'])).toBe('approval-3')
})

test('what is wrong with the code that nobody sees stands at the name', () => {
  const wrong = [{ path: 'stages[1].name', code: 'DUPLICATE_NAME', detail: '环节代码重复' }]
  expect(violationAt(wrong, 1, 'label')).toBe('环节代码重复')
  expect(violationAt(wrong, 0, 'label')).toBeUndefined()
})
