import { expect, test } from 'vitest'
import { whyExcluded, type RoleRule } from './accounts'

const rules: RoleRule[] = [
  { role: 'DRAFTER', label: '填报人', excludes: [{ role: 'APPROVER', detail: '填报人不得终审批复' }] },
  { role: 'APPROVER', label: '终审批复人', excludes: [{ role: 'DRAFTER', detail: '填报人不得终审批复' }] },
]

test('a role that a chosen one excludes says why it cannot be chosen', () => {
  expect(whyExcluded(rules, ['DRAFTER'], 'APPROVER')).toBe('填报人不得终审批复')
  expect(whyExcluded(rules, [], 'APPROVER')).toBeUndefined()
})

test('a role that is chosen can always be given up', () => {
  expect(whyExcluded(rules, ['DRAFTER', 'APPROVER'], 'APPROVER')).toBeUndefined()
})
