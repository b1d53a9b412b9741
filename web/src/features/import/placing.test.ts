import { expect, test } from 'vitest'
import { zh } from '../../texts/zh'
import type { SheetContent } from '../../lib/api/types'
import { inYuan, NEW_PART, NEW_ROW, placed, targetsOf, textAt, unitBehind, type Placement } from './placing'

const content: SheetContent = {
  edition: '88',
  fiscalYear: 2027,
  projectName: '清淤',
  annualGoal: '清淤七公里',
  fundingParts: [{ source: '县级', amount: null }],
  indicators: [{ id: 'i01', level1: '产出指标', level2: '数量指标', name: '长度', value: '' }],
}

const put = (text: string, path: string, more: Partial<Placement> = {}) =>
  placed(content, { place: { line: 1, column: 1 }, text, path, isAppended: false, ...more })

test.each([
  ['31.5', '万元', '315000'],
  ['1,234.5678', '万元', '12345678'],
  ['0.00005', '万元', '0.5'],
  ['300000', '元', '300000'],
  ['￥12.30', '元', '12.3'],
  ['0.5', '亿元', '50000000'],
  ['30万元', '万元', '300000'],
  [' 30 万元', '万元', '300000'],
  ['￥ 12', '元', '12'],
] as const)('%s in %s is %s 元 exactly', (text, unit, yuan) => {
  expect(inYuan(text, unit)).toBe(yuan)
})

test.each([
  ['0.0000001', '万元'],
  ['30万元', '元'],
  ['约30', '万元'],
  ['100\n200', '元'],
  ['100 50', '元'],
  ['', '元'],
] as const)('%s in %s is no amount', (text, unit) => {
  expect(inYuan(text, unit)).toBeUndefined()
})

test('an amount goes nowhere without a unit', () => {
  expect(put('30', 'annualAmount')).toBe(content)
  expect(put('30', 'annualAmount', { unit: '万元' }).annualAmount).toBe('300000')
  expect(put('30', 'fundingParts/0/amount', { unit: '元' }).fundingParts).toEqual([
    { source: '县级', amount: '30' },
  ])
  expect(unitBehind('30 万元')).toBe('万元')
  expect(unitBehind('30')).toBeUndefined()
})

test('a text takes the place of the one before, or goes on behind it', () => {
  expect(put('修闸', 'annualGoal').annualGoal).toBe('修闸')
  expect(put('修闸', 'annualGoal', { isAppended: true }).annualGoal).toBe('清淤七公里\n修闸')
  expect(put('条数', 'indicators/i01/name', { isAppended: true }).indicators[0]?.name).toBe('长度；条数')
  expect(put('7公里', 'indicators/i01/value', { isAppended: true }).indicators[0]?.value).toBe('7公里')
})

test('a new row stands in the categories of the last, under an id of its own', () => {
  const next = put('条数', NEW_ROW)
  expect(next.indicators[1]).toMatchObject({
    id: 'i02',
    level1: '产出指标',
    level2: '数量指标',
    name: '条数',
  })
  expect(
    placed(next, { place: { line: 2 }, text: '3条', path: 'indicators/i02/value', isAppended: false }),
  ).toHaveProperty('indicators[1].value', '3条')
  expect(put('中央', NEW_PART).fundingParts[1]).toEqual({ source: '中央', amount: null })
})

test('every cell of the form can be chosen, by a name of its own', () => {
  const targets = targetsOf(content, zh)
  expect(new Set(targets.map(({ label }) => label)).size).toBe(targets.length)
  expect(targets.map(({ value }) => value)).toEqual(
    expect.arrayContaining(['department', 'indicators/i01/remark', 'fundingParts/0/amount', NEW_ROW]),
  )
  expect(targets.map(({ value }) => textAt(content, value)).filter((text) => text !== '')).toContain('长度')
})
