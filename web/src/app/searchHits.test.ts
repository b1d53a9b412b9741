import { expect, test } from 'vitest'
import { zh } from '../texts/zh'
import { hitsOfPerson, unitsWith } from './searchHits'

const unit = (code: string, name: string) => ({ unit: code, name }) as Parameters<typeof unitsWith>[0][number]

test('a unit is found by part of its name and by its code, five at most', () => {
  const units = [unit('101001', '商务局本级'), unit('102001', '教育局本级')]
  expect(unitsWith(units, '教育').map((one) => one.unit)).toEqual(['102001'])
  expect(unitsWith(units, '1010').map((one) => one.unit)).toEqual(['101001'])
  expect(unitsWith(units, '农业')).toEqual([])
  expect(unitsWith(Array(9).fill(unit('1', '局')), '局')).toHaveLength(5)
})

test('a person leads to the list of the sheets that they acted on, if there are any', () => {
  expect(hitsOfPerson(zh, '李主管', 3)).toEqual([
    {
      id: 'person',
      name: '“李主管”经办过的目标表',
      under: '找到 3 项',
      to: `/sheets?person=${encodeURIComponent('李主管')}`,
    },
  ])
  expect(hitsOfPerson(zh, '志愿', 0)).toEqual([])
})
