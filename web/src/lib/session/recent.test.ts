import { expect, test } from 'vitest'
import { withRecent } from './recent'

const sheet = (id: string, name = id) => ({ id, name, unit: '' })

test('the sheet looked at last comes first, and stands there once, under its present name', () => {
  expect(withRecent([sheet('a'), sheet('b', '旧名')], sheet('b', '新名'))).toEqual([
    sheet('b', '新名'),
    sheet('a'),
  ])
})

test('only the last eight are kept', () => {
  const many = Array.from({ length: 8 }, (_, i) => sheet(`${i}`))
  const after = withRecent(many, sheet('new'))
  expect(after).toHaveLength(8)
  expect(after.map(({ id }) => id)).not.toContain('7')
})
