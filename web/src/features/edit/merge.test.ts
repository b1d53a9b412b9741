import { expect, test } from 'vitest'
import type { SheetContent } from '../../lib/api/types'
import { changedPaths, merge } from './merge'

const row = (id: string, value = '') => ({ id, level1: '产出指标', level2: '数量指标', name: id, value })

const base: SheetContent = {
  edition: '88',
  fiscalYear: 2026,
  projectName: '扩大消费资金',
  annualAmount: '1000000',
  fundingParts: [],
  indicators: [row('a', '4 次'), row('b', '2 个')],
}

test('what each of two people changed alone is in the result', () => {
  const mine = { ...base, projectName: '2026 年扩大消费资金' }
  const theirs = { ...base, indicators: [row('a', '≥4 次'), row('b', '2 个')] }
  const { content, conflicts } = merge(base, mine, theirs)
  expect(conflicts).toEqual([])
  expect(content.projectName).toBe('2026 年扩大消费资金')
  expect(content.indicators.map((one) => one.value)).toEqual(['≥4 次', '2 个'])
})

test('where the page knows no cell the change of the other counts, and what stood there stays', () => {
  const known = {
    ...base,
    newField: '甲',
    indicators: [{ ...row('a', '4 次'), newColumn: '甲' }, row('b', '2 个')],
  }
  const mine = { ...known, projectName: '2026 年扩大消费资金' }
  const theirs = {
    ...known,
    newField: '乙',
    indicators: [{ ...row('a', '4 次'), newColumn: '乙' }, row('b', '3 个')],
  }
  expect(merge(known, mine, theirs)).toEqual({
    content: { ...theirs, projectName: '2026 年扩大消费资金' },
    conflicts: [],
  })
  expect(merge(known, mine, known).content).toEqual(mine)
})

test('a cell that both changed alike is no conflict', () => {
  const changed = { ...base, annualAmount: '900000' }
  expect(merge(base, changed, { ...changed }).conflicts).toEqual([])
})

test('a cell that both changed differently is mine until one chooses', () => {
  const mine = { ...base, annualAmount: '900000' }
  const theirs = { ...base, annualAmount: '800000' }
  const { content, conflicts } = merge(base, mine, theirs)
  expect(conflicts).toEqual([{ path: 'annualAmount', mine: '900000', theirs: '800000' }])
  expect(content.annualAmount).toBe('900000')
  expect(merge(base, mine, theirs, { annualAmount: 'theirs' }).content.annualAmount).toBe('800000')
})

test('rows that either added stand where they were added', () => {
  const mine = { ...base, indicators: [row('a', '4 次'), row('m'), row('b', '2 个')] }
  const theirs = { ...base, indicators: [row('a', '4 次'), row('b', '2 个'), row('t')] }
  expect(merge(base, mine, theirs).content.indicators.map((one) => one.id)).toEqual(['a', 'm', 'b', 't'])
})

test('a row that one removed and the other left alone is gone', () => {
  const theirs = { ...base, indicators: [row('b', '2 个')] }
  const { content, conflicts } = merge(base, { ...base, annualGoal: '目标' }, theirs)
  expect(content.indicators.map((one) => one.id)).toEqual(['b'])
  expect(conflicts).toEqual([])
})

test('a row that one removed and the other changed is a conflict', () => {
  const mine = { ...base, indicators: [row('b', '2 个')] }
  const theirs = { ...base, indicators: [row('a', '6 次'), row('b', '2 个')] }
  const { content, conflicts } = merge(base, mine, theirs)
  expect(conflicts).toEqual([{ path: 'indicators/a', mine: undefined, theirs: '数量指标 · a · 6 次' }])
  expect(content.indicators.map((one) => one.id)).toEqual(['b'])
  const other = merge(base, mine, theirs, { 'indicators/a': 'theirs' }).content.indicators
  expect(other.map((one) => one.value)).toEqual(['6 次', '2 个'])
})

test('who changed the order decides it, of two mine', () => {
  const turned = { ...base, indicators: [row('b', '2 个'), row('a', '4 次')] }
  const ids = (mine: SheetContent, theirs: SheetContent) =>
    merge(base, mine, theirs).content.indicators.map((one) => one.id)
  expect(ids(turned, base)).toEqual(['b', 'a'])
  expect(ids(base, turned)).toEqual(['b', 'a'])
})

test('sources of funding are merged as one cell', () => {
  const mine = { ...base, fundingParts: [{ source: '县级', amount: '1000000' }] }
  const theirs = { ...base, fundingParts: [{ source: '中央', amount: '1000000' }] }
  expect(merge(base, mine, theirs).conflicts).toEqual([
    { path: 'fundingParts', mine: '县级 1000000', theirs: '中央 1000000' },
  ])
})

test('an empty text and none at all are the same', () => {
  expect(merge(base, { ...base, annualGoal: '' }, { ...base, annualGoal: null }).conflicts).toEqual([])
  expect(changedPaths(base, { ...base, midTermGoal: '' })).toEqual([])
})

test('the cells that differ are named', () => {
  const to = {
    ...base,
    annualAmount: '1',
    indicators: [row('a', '5 次'), row('b', '2 个'), row('c', '1 个')],
  }
  expect(changedPaths(base, to)).toEqual([
    'annualAmount',
    'indicators/a/value',
    'indicators/c/level1',
    'indicators/c/level2',
    'indicators/c/name',
    'indicators/c/value',
    'indicators',
  ])
})
