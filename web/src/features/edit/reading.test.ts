import { expect, test } from 'vitest'
import type { ParsedValue } from '../../lib/api/types'
import { en } from '../../texts/en'
import { zh } from '../../texts/zh'
import { reading } from './reading'

const nothing: ParsedValue = {
  kind: 'EMPTY',
  comparator: null,
  magnitude: null,
  upper: null,
  unit: null,
  per: null,
  date: null,
  until: null,
  ambiguous: false,
  text: null,
}

const of = (value: Partial<ParsedValue>): ParsedValue => ({ ...nothing, ...value })

test.each([
  [of({ kind: 'QUANTITY', comparator: 'GE', magnitude: '95', unit: '%' }), '≥ 95%'],
  [of({ kind: 'QUANTITY', magnitude: '20000', unit: '元' }), '20,000 元'],
  [of({ kind: 'QUANTITY', comparator: 'LE', magnitude: '25', unit: '元', per: '册' }), '≤ 25 元/册'],
  [of({ kind: 'QUANTITY', magnitude: '6000000000' }), '6,000,000,000（缺计量单位）'],
  [of({ kind: 'RANGE', magnitude: '10', upper: '20', unit: '人' }), '10 至 20 人'],
  [
    of({ kind: 'DATE', comparator: 'LE', date: '2026-12', ambiguous: true }),
    '2026 年 12 月前，按 2026 年 12 月 31 日（含）以前理解',
  ],
  [of({ kind: 'DATE', comparator: 'LE', date: '2026-02' }), '2026 年 2 月 28 日（含）以前'],
  [of({ kind: 'DATE', date: '2026-12' }), '2026 年 12 月'],
  [of({ kind: 'PERIOD', date: '2023-07', until: '2024-01' }), '2023 年 7 月 至 2024 年 1 月'],
  [of({ kind: 'FREQUENCY', per: '月', magnitude: '2', unit: '次' }), '每月 2 次'],
  [of({ kind: 'QUALITATIVE', text: '有效保障' }), '定性表述'],
  [of({ kind: 'SENTENCE', text: '按时' }), '未能识别为数量或日期，按文字保存'],
  [nothing, ''],
])('%o reads %s', (value, words) => {
  expect(reading(value, zh)).toBe(words)
})

test('values are read in English, too', () => {
  expect(reading(of({ kind: 'QUANTITY', magnitude: '4' }), en)).toBe('4 (no unit)')
})
