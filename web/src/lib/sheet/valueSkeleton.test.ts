import { expect, test } from 'vitest'
import { valueSkeleton } from './valueSkeleton'

const definition = { name: '培训人次', places: [], typicalValues: [] as string[] }

test('a usual value is taken over as sheets print it, the most usual first', () => {
  expect(
    valueSkeleton({ ...definition, comparator: 'GE', unit: '人次', typicalValues: ['≥100人次', '≥300人次'] }),
  ).toBe('≥100人次')
  expect(valueSkeleton({ ...definition, typicalValues: ['较高'] })).toBe('较高')
})

test('a bare number gets its comparator and its unit', () => {
  expect(valueSkeleton({ ...definition, comparator: 'LE', unit: '万元', typicalValues: ['1,200'] })).toBe(
    '≤1,200万元',
  )
  expect(valueSkeleton({ ...definition, unit: '次', typicalValues: ['4'] })).toBe('4次')
  expect(valueSkeleton({ ...definition, comparator: 'EQ', typicalValues: ['0'] })).toBe('=0')
})

test('a value that nobody named is left to the drafter', () => {
  expect(valueSkeleton({ ...definition, comparator: 'GE', unit: '人次' })).toBe('')
})
