import { expect, test } from 'vitest'
import { treeOf, type Unit } from './units'

const unit = (id: string, name: string, parent?: string): Unit => ({
  id,
  name,
  parent,
  kind: parent === undefined ? 'BUREAU' : 'UNIT',
  region: '640221',
  version: 0,
})
const units = [unit('101', '商务局'), unit('101001', '商务局本级', '101'), unit('102', '教育局')]

test('units stand below the one they belong to', () => {
  expect(treeOf(units)).toEqual([{ ...units[0], children: [units[1]] }, units[2]])
})

test('what is sought is shown with what stands above it', () => {
  expect(treeOf(units, '本级')).toEqual([{ ...units[0], children: [units[1]] }])
  expect(treeOf(units, '102')).toEqual([units[2]])
})

test('a unit whose parent is not known stands at the top', () => {
  expect(treeOf([unit('103001', '林草局本级', '103')])).toHaveLength(1)
})
