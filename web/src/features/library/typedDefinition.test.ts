import { expect, test } from 'vitest'
import type { IndicatorDefinition } from '../../lib/api/types'
import { definitionOf, fieldOf, scopeOf, typedOf } from './typedDefinition'

test('what is typed says where it stands and its usual values one by one', () => {
  expect(
    definitionOf({ name: ' 接待批次 ', place88: '产出指标/数量指标', unit: ' ', values: '≥10批、 ≥20批；' }),
  ).toEqual({
    name: '接待批次',
    places: [{ edition: '88', level1: '产出指标', level2: '数量指标' }],
    typicalValues: ['≥10批', '≥20批'],
  })
})

test('a definition that nobody changes comes out of its fields as it went in', () => {
  const definition: IndicatorDefinition = {
    name: '培训人次',
    places: [
      { edition: '88', level1: '产出指标', level2: '数量指标' },
      { edition: '101', level1: '产出指标', level2: '数量指标' },
    ],
    unit: '人次',
    comparator: 'GE',
    typicalValues: ['≥100人次', '≥300人次'],
    explanation: '参加培训的人次',
    dataSource: '签到表',
    valueBasis: 'PLAN',
  }
  expect(definitionOf(typedOf(definition))).toEqual(definition)
})

test('a trade is named for the indicators of a trade only', () => {
  expect(scopeOf({ scope: 'INDUSTRY', industry: ' 商务 ' })).toEqual({ scope: 'INDUSTRY', industry: '商务' })
  expect(scopeOf({ scope: 'COMMON', industry: '商务' }).industry).toBeUndefined()
})

test.each([
  ['definition.name', 'name'],
  ['definition.places', 'place88'],
  ['definition.typicalValues[2]', 'values'],
  ['industry', 'industry'],
])('what is said of %s is shown at %s', (path, field) => {
  expect(fieldOf(path)).toBe(field)
})
