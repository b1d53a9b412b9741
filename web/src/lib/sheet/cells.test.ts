import { expect, test } from 'vitest'
import type { Indicator, SheetContent } from '../api/types'
import { lines, pathOfAmendment, pathOfReason, pathOfViolation } from './cells'

function row(id: string, level1: string, level2: string): Indicator {
  return { id, level1, level2, name: '', value: '' }
}

const rows = [
  row('a', '产出指标', '数量指标'),
  row('b', '产出指标', '数量指标'),
  row('c', '产出指标', '质量指标'),
  row('d', '效益指标', '质量指标'),
]

test('neighbours of one category share its cell', () => {
  expect(lines(rows).map(({ level1Span, level2Span }) => [level1Span, level2Span])).toEqual([
    [3, 2],
    [0, 0],
    [0, 1],
    [1, 1],
  ])
})

test('a category that comes again later has a cell of its own', () => {
  const [first, second, again] = lines([rows[0], rows[3], rows[1]].filter((r) => r !== undefined))
  expect([first?.level1Span, second?.level1Span, again?.level1Span]).toEqual([1, 1, 1])
})

test('a sheet without indicators has no rows', () => {
  expect(lines([])).toEqual([])
})

const content = { indicators: rows } as SheetContent

test.each([
  ['content.projectName', 'projectName'],
  ['content.indicators[2].value', 'indicators/c/value'],
  ['content.indicators', 'indicators'],
  ['content.fundingParts[1].amount', 'fundingParts'],
  ['content.indicators[9].value', undefined],
  ['If-Match', undefined],
])('the violation at %s concerns the cell %s', (path, cell) => {
  expect(pathOfViolation(path, content)).toBe(cell)
})

test.each([
  ['amendment.content.annualAmount', 'annualAmount'],
  ['amendment.content.fundingParts/0/amount', 'fundingParts'],
  ['content.indicators[2].value', 'indicators/c/value'],
  ['grade', undefined],
])('the violation of an amendment at %s concerns the cell %s', (path, cell) => {
  expect(pathOfAmendment(path, content)).toBe(cell)
})

test.each([
  [{ indicatorId: 'c', field: 'value' }, 'indicators/c/value'],
  [{ indicatorId: 'c', field: null }, 'indicators/c/name'],
  [{ indicatorId: null, field: 'annualGoal' }, 'annualGoal'],
  [{ indicatorId: null, field: null }, undefined],
])('the reason %o stands at %s', (reason, cell) => {
  expect(pathOfReason(reason)).toBe(cell)
})
