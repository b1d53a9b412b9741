import { expect, test } from 'vitest'
import { beside, pathsIn, whole } from './range'

const shape = {
  rows: ['a', 'b', 'c'],
  columns: ['name', 'value'],
  pathOf: (row: string, column: string) => `${row}/${column}`,
}

test('a rectangle has the cells between its corners, whichever was first', () => {
  const expected = [
    ['a/name', 'a/value'],
    ['b/name', 'b/value'],
  ]
  expect(pathsIn(shape, { from: 'a/name', to: 'b/value' })).toEqual(expected)
  expect(pathsIn(shape, { from: 'b/name', to: 'a/value' })).toEqual(expected)
})

test('a rectangle whose corner has gone has no cells', () => {
  expect(pathsIn(shape, { from: 'a/name', to: 'gone/value' })).toEqual([])
})

test('beside a cell is its neighbour, at the edge the cell itself', () => {
  expect(beside(shape, 'b/name', 'down')).toBe('c/name')
  expect(beside(shape, 'b/name', 'right')).toBe('b/value')
  expect(beside(shape, 'a/name', 'up')).toBe('a/name')
})

test('everything is from the first cell to the last', () => {
  expect(whole(shape)).toEqual({ from: 'a/name', to: 'c/value' })
  expect(whole({ ...shape, rows: [] })).toBeUndefined()
})
