import { expect, test } from 'vitest'
import { emptyContent, plain } from '../../lib/sheet/draftContent'
import {
  inEdition,
  isRequired,
  isSame,
  missingCategories,
  textAt,
  withCategory,
  withCell,
  withFilledRow,
  withoutRow,
  withRowAt,
  withRowBelow,
  withRowMoved,
} from './content'

const empty = emptyContent('88', 2026)
const first = empty.indicators[0]?.id ?? ''
const level2 = (content: typeof empty) => content.indicators.map((row) => row.level2)

test('an empty sheet has a row for every printed category of its edition', () => {
  expect(level2(empty)).toHaveLength(9)
  expect(emptyContent('101', 2026).indicators[0]).toMatchObject({ level1: '成本指标', level2: '经济成本' })
})

test('a cell is changed and read by its path', () => {
  const changed = withCell(withCell(empty, 'projectName', '资金'), `indicators/${first}/value`, '4 次')
  expect([textAt(changed, 'projectName'), textAt(changed, `indicators/${first}/value`)]).toEqual([
    '资金',
    '4 次',
  ])
  expect(textAt(changed, 'indicators/none/value')).toBeUndefined()
  expect(textAt(changed, 'fiscalYear')).toBe('2026')
})

test('a column that the page does not know stays where it is', () => {
  const [row, ...others] = empty.indicators
  const answered = { ...row, id: first, newColumn: '甲', parsedValue: { kind: 'QUANTITY' } }
  const sent = plain(
    withCell({ ...empty, indicators: [answered, ...others] }, `indicators/${first}/value`, '4 次'),
  )
  expect(sent.indicators[0]).toEqual({ ...row, value: '4 次', newColumn: '甲' })
  expect(sent.indicators.slice(1)).toEqual(others)
})

test('a row is added in the category of the one above', () => {
  const { content, added } = withRowBelow(empty, first)
  expect(content.indicators[1]).toMatchObject({ id: added, level1: '产出指标', level2: '数量指标' })
})

test('the last row of a category is emptied, others are removed', () => {
  const filled = withCell(empty, `indicators/${first}/name`, '活动')
  expect(withoutRow(filled, first).indicators[0]).toMatchObject({ id: first, name: '' })
  const { content, added = '' } = withRowBelow(filled, first)
  expect(withoutRow(content, added).indicators).toHaveLength(9)
})

test('a row moves within its category only', () => {
  const { content, added = '' } = withRowBelow(empty, first)
  expect(withRowMoved(content, first, 1).indicators[0]?.id).toBe(added)
  expect(withRowMoved(content, added, 1)).toBe(content)
  expect(withRowMoved(content, first, -1)).toBe(content)
})

test('a row that is dropped takes the place of another of its category', () => {
  const filled = ['乙', '丙', '丁'].reduce(
    ({ content, last }, name) => {
      const { content: after, added = '' } = withRowBelow(content, last)
      return { content: withCell(after, `indicators/${added}/name`, name), last: added }
    },
    { content: withCell(empty, `indicators/${first}/name`, '甲'), last: first },
  ).content
  const [a = '', b = '', c = '', d = '', other = ''] = filled.indicators.map((row) => row.id)
  const names = (content: typeof empty) =>
    content.indicators
      .slice(0, 4)
      .map((row) => row.name)
      .join('')
  expect(names(withRowAt(filled, a, c))).toBe('乙丙甲丁')
  expect(names(withRowAt(filled, d, b))).toBe('甲丁乙丙')
  expect(withRowAt(filled, a, a)).toBe(filled)
  expect(withRowAt(filled, a, other)).toBe(filled)
})

test('another edition brings its categories and keeps every row with text', () => {
  const cost = empty.indicators[3]?.id ?? ''
  const filled = withCell(empty, `indicators/${cost}/name`, '印刷成本')
  const other = inEdition(filled, '101')
  expect(other.edition).toBe('101')
  expect(level2(other)).toEqual([
    '经济成本',
    '社会成本',
    '生态环境成本',
    '数量指标',
    '质量指标',
    '时效指标',
    '经济效益',
    '社会效益',
    '生态效益',
    '可持续影响',
    '服务对象满意度',
    '成本指标',
  ])
})

test('a category that is missing comes back where the form prints it', () => {
  const without = { ...empty, indicators: empty.indicators.filter((row) => row.level2 !== '质量指标') }
  const [missing] = missingCategories(without)
  if (missing === undefined) throw new Error('a category is missing')
  expect(level2(withCategory(without, missing))).toEqual(level2(empty))
})

test('name and value of a row require each other', () => {
  const path = (column: string) => `indicators/${first}/${column}`
  expect(isRequired(empty, path('value'))).toBe(false)
  expect(isRequired(withCell(empty, path('name'), '活动'), path('value'))).toBe(true)
  expect([isRequired(empty, 'annualGoal'), isRequired(empty, 'midTermGoal')]).toEqual([true, false])
})

test('contents are the same however their members are ordered', () => {
  expect(isSame(empty, { ...empty, projectName: null })).toBe(true)
  expect(isSame(empty, { ...empty, projectName: '' })).toBe(false)
})

test('a filled row comes behind the last of its category, or into the empty one that waits there', () => {
  const row = { level1: '产出指标', level2: '数量指标', name: '培训人次', value: '≥100人次' }
  const once = withFilledRow(empty, row)
  expect(once.id).toBe(first)
  expect(once.content.indicators).toHaveLength(9)
  expect(once.content.indicators[0]).toMatchObject(row)
  const twice = withFilledRow(once.content, { ...row, name: '培训班次' })
  expect(twice.content.indicators[1]).toMatchObject({ id: twice.id, level2: '数量指标', name: '培训班次' })
  const without = { ...empty, indicators: empty.indicators.slice(1) }
  expect(withFilledRow(without, row).content.indicators[0]).toMatchObject(row)
})

test('a filled row brings its own columns only, whatever else is known of what fills it', () => {
  const place = { edition: '88', level1: '产出指标', level2: '数量指标' }
  const { content, id } = withFilledRow(empty, { ...place, name: '培训人次', value: '≥100人次' })
  expect(content.indicators.find((row) => row.id === id)).not.toHaveProperty('edition')
  const more = withFilledRow(content, { ...place, name: '培训班次', value: '≥5班' })
  expect(more.content.indicators.find((row) => row.id === more.id)).not.toHaveProperty('edition')
})
