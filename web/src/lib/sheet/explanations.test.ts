import { expect, test } from 'vitest'
import type { Finding } from '../api/types'
import { explanationsOf, uniqueWarnings } from './explanations'

const finding = (
  code: string,
  indicatorId: string | null,
  severity: Finding['severity'] = 'WARNING',
): Finding => ({
  code,
  indicatorId,
  severity,
  detail: '',
  suggestion: '',
  ruleSet: '2026-1',
})

const findings = [
  finding('C06', 'a'),
  finding('B04', null),
  finding('C06', 'a'),
  finding('C06', 'b'),
  finding('C05', 'a', 'HINT'),
]

test('warnings of one rule and one row are explained once', () => {
  expect(uniqueWarnings(findings).map((one) => [one.code, one.indicatorId])).toEqual([
    ['B04', null],
    ['C06', 'a'],
    ['C06', 'b'],
  ])
})

test('what was typed is sent for the warnings that are still found, blanks are not', () => {
  const typed = { 'B04/': '按年度滚动安排 ', 'C06/a': '  ', 'C06/gone': '已改' }
  expect(explanationsOf(findings, typed)).toEqual([
    { code: 'B04', indicatorId: null, text: '按年度滚动安排' },
  ])
})
