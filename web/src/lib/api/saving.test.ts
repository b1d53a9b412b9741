import { expect, test } from 'vitest'
import { addressOfTable } from './saving'

test('a table is asked for with what its list is narrowed to', () => {
  const query = {
    view: 'TODO',
    q: '招商 经费',
    year: undefined,
    state: ['DRAFT', 'RETURNED'],
    department: '',
  }
  expect(addressOfTable('/api/queue', query, 'xlsx')).toBe(
    '/api/queue?view=TODO&q=%E6%8B%9B%E5%95%86+%E7%BB%8F%E8%B4%B9&state=DRAFT&state=RETURNED&format=xlsx',
  )
})
