import { expect, test } from 'vitest'
import { placeIn } from './position'

const ids = ['a', 'b', 'c']

test('a sheet has a place among those of its list, and neighbours', () => {
  expect(placeIn(ids, 'a')).toEqual({ at: 1, of: 3, previous: undefined, next: 'b' })
  expect(placeIn(ids, 'c')).toEqual({ at: 3, of: 3, previous: 'b', next: undefined })
  expect(placeIn(ids, 'other')).toBeUndefined()
})
