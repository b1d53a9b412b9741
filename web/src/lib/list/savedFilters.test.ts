import { expect, test } from 'vitest'
import { withSaved } from './savedFilters'

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
