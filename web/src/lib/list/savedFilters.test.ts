import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useSavedFilters, withSaved } from './savedFilters'

const filters = (name: string, query = 'view=TODO') => ({ name, query })

test('what is saved under a known name takes its place, and the newest comes first', () => {
  const all = [filters('大额'), filters('超期')]
  expect(withSaved(all, filters('超期', 'overdue=true'))).toEqual([
    filters('超期', 'overdue=true'),
    filters('大额'),
  ])
})

test('the oldest make room', () => {
  const all = Array.from({ length: 20 }, (_, i) => filters(`筛选 ${i}`))
  const after = withSaved(all, filters('新'))
  expect(after).toHaveLength(20)
  expect(after[0]).toEqual(filters('新'))
  expect(after.at(-1)).toEqual(filters('筛选 18'))
})

test('what another tab saved meanwhile stays', () => {
  const here = renderHook(() => useSavedFilters('li')).result
  const there = renderHook(() => useSavedFilters('li')).result
  act(() => here.current.save(filters('大额')))
  act(() => there.current.save(filters('超期')))
  expect(there.current.saved.map(({ name }) => name)).toEqual(['超期', '大额'])
  act(() => here.current.remove('大额'))
  expect(here.current.saved.map(({ name }) => name)).toEqual(['超期'])
  window.localStorage.clear()
})
