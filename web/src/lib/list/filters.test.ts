import { expect, test } from 'vitest'
import { isNarrowed, moreOf, readFilters } from './filters'
import { nextOf } from './position'

test('an address without filters shows the usual list', () => {
  const filters = readFilters(new URLSearchParams(), 'TODO')
  expect(filters).toEqual({ view: 'TODO' })
  expect(isNarrowed(filters)).toBe(false)
})

test('the filters stand in the address', () => {
  const filters = readFilters(new URLSearchParams('view=DONE&q=消费&year=2026'), 'TODO')
  expect(filters).toEqual({ view: 'DONE', q: '消费', year: 2026 })
  expect(isNarrowed(filters)).toBe(true)
})

test('no errors and no filter of errors are two things', () => {
  const filters = readFilters(new URLSearchParams('errors=false&grade=GOOD&office=经济建设室'), 'TODO')
  expect(filters).toEqual({ view: 'TODO', errors: false, grade: 'GOOD', office: '经济建设室' })
  expect(moreOf(filters)).toBe(3)
  expect(isNarrowed(filters)).toBe(true)
  expect(readFilters(new URLSearchParams('errors=maybe&grade=BEST'), 'TODO')).toEqual({ view: 'TODO' })
})

test('what makes no sense in an address is passed over', () => {
  expect(readFilters(new URLSearchParams('view=NONE&year=soon&minAmount=lots&sort=COLOUR'), 'ALL')).toEqual({
    view: 'ALL',
  })
})

test('amounts and order stand in the address too; an order narrows nothing', () => {
  const filters = readFilters(new URLSearchParams('minAmount=500000&sort=AMOUNT'), 'TODO')
  expect(filters).toEqual({ view: 'TODO', minAmount: '500000', sort: 'AMOUNT' })
  expect(isNarrowed(filters)).toBe(true)
  expect(isNarrowed({ view: 'TODO', sort: 'AMOUNT' })).toBe(false)
})

test('an order that the list does not have is passed over', () => {
  expect(readFilters(new URLSearchParams('view=TODO&sort=ACTED'), 'TODO')).toEqual({ view: 'TODO' })
  expect(readFilters(new URLSearchParams('view=DONE&sort=ACTED'), 'TODO')).toEqual({
    view: 'DONE',
    sort: 'ACTED',
  })
})

test('after a decision comes the line below, after the last one the line above', () => {
  expect(nextOf(['a', 'b', 'c'], 'b')).toBe('c')
  expect(nextOf(['a', 'b', 'c'], 'c')).toBe('b')
  expect(nextOf(['a'], 'a')).toBeUndefined()
  expect(nextOf([], 'a')).toBeUndefined()
})

test('a list behind a figure of the statistics is narrowed to its sheets', () => {
  const address = 'state=RETURNED,DRAFT,LOST&stage=department&unit=101001&rule=C07&person=李&overdue=true'
  expect(readFilters(new URLSearchParams(address), 'ALL')).toEqual({
    view: 'ALL',
    state: ['RETURNED', 'DRAFT'],
    stage: 'department',
    unit: '101001',
    rule: 'C07',
    person: '李',
    overdue: true,
  })
  expect(moreOf({ view: 'ALL', rule: 'C07', person: '李' })).toBe(2)
  expect(readFilters(new URLSearchParams('rule=c7'), 'ALL')).toEqual({ view: 'ALL' })
})
