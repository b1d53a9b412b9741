import { expect, test } from 'vitest'
import { zh } from '../../texts/zh'
import { tell } from './readable'

test('members have Chinese names, and what holds nothing is left out', () => {
  expect(tell({ revision: 2, stage: null, reason: '', reasons: [], opinion: {} }, zh)).toEqual([
    { label: '第几版', text: '2' },
  ])
})

test('stored constants are told in words', () => {
  expect(tell({ role: 'DRAFTER', roles: ['AUDITOR', 'ADMIN'], severity: 'WARNING' }, zh)).toEqual([
    { label: '角色', text: '填报人' },
    { label: '角色', text: '审计人员、系统管理员' },
    { label: '级别', text: '提醒' },
  ])
})

test('parts keep their own members', () => {
  expect(tell({ changes: [{ path: 'annualGoal', from: null, to: '宣传' }] }, zh)).toEqual([
    {
      label: '修改',
      parts: [
        {
          label: '第 1 项',
          parts: [
            { label: '位置', text: 'annualGoal' },
            { label: '改为', text: '宣传' },
          ],
        },
      ],
    },
  ])
})

test('a member that this page does not know keeps its stored name', () => {
  expect(tell({ novelty: true }, zh)).toEqual([{ label: 'novelty', text: '是' }])
})
