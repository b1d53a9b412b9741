import { expect, test } from 'vitest'
import { definitionOf } from './proposed'

test('a proposal says where it stands and its usual values one by one', () => {
  expect(
    definitionOf({ name: ' 接待批次 ', place88: '产出指标/数量指标', unit: ' ', values: '≥10批、 ≥20批；' }),
  ).toEqual({
    name: '接待批次',
    places: [{ edition: '88', level1: '产出指标', level2: '数量指标' }],
    typicalValues: ['≥10批', '≥20批'],
  })
})
