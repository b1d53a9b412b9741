import { expect, test } from 'vitest'
import { emptyContent } from '../../lib/sheet/draftContent'
import { withCell } from './content'
import { zh } from '../../texts/edit.zh'
import { withBlock, withoutTexts } from './pasting'

const empty = emptyContent('88', 2026)
const id = (row: number) => empty.indicators[row]?.id ?? ''
const rowsOf = (content: typeof empty, level2: string) =>
  content.indicators
    .filter((row) => row.level2 === level2)
    .map((row) => [row.name, row.value, row.weight ?? null, row.remark ?? null])

test('cells spread from a cell to the right and down, with rows added to the category', () => {
  const pasted = withBlock(
    empty,
    [
      ['甲', '1 个', '10', '注'],
      ['乙', '2 个', '', ''],
    ],
    id(0),
    'name',
  )
  expect(pasted).toMatchObject({ rows: 2, added: 1, leftOut: 0, isByCategory: false })
  expect(rowsOf(pasted.content, '数量指标')).toEqual([
    ['甲', '1 个', '10', '注'],
    ['乙', '2 个', null, null],
  ])
  expect(rowsOf(pasted.content, '质量指标')).toEqual([['', '', null, null]])
})

test('cells pasted at a value leave the names alone', () => {
  const named = withCell(empty, `indicators/${id(0)}/name`, '甲')
  const { content, leftOut } = withBlock(named, [['1 个', '10', '注', '多余']], id(0), 'value')
  expect(rowsOf(content, '数量指标')).toEqual([['甲', '1 个', '10', '注']])
  expect(leftOut).toBe(1)
})

test('cells spread over the columns that are shown, in their order', () => {
  const { content } = withBlock(empty, [['甲', '≥', '≥1 个', '个', '10']], id(0), 'name', [
    'name',
    'comparator',
    'value',
    'unit',
  ])
  expect(content.indicators[0]).toMatchObject({ comparator: '≥', value: '≥1 个', unit: '个', weight: '10' })
})

test('columns of other forms go where the words of their heading say', () => {
  const heading = ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '评（扣）分标准']
  const { content } = withBlock(
    empty,
    [heading, ['产出指标', '数量指标', '甲', '定性', '良好', '', '每差一项扣一分']],
    id(0),
    'name',
  )
  expect(content.indicators[0]).toMatchObject({ comparator: '定性', scoring: '每差一项扣一分', unit: null })
})

test('rows that name their categories go there, below what the category has, merged names included', () => {
  const filled = withCell(empty, `indicators/${id(0)}/name`, '已有')
  const { content, ...told } = withBlock(
    filled,
    [
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '甲', '1 个'],
      ['', '', '乙', '2 个'],
      ['效益指标', '经济效益指标', '丙', '≥5%'],
    ],
    id(3),
    'name',
  )
  expect(told).toEqual({ rows: 3, added: 2, leftOut: 0, unplaced: 0, isByCategory: true })
  expect(rowsOf(content, '数量指标').map((row) => row[0])).toEqual(['已有', '甲', '乙'])
  expect(rowsOf(content, '经济效益')).toEqual([['丙', '≥5%', null, null]])
  expect(rowsOf(content, '成本指标')).toEqual([['', '', null, null]])
})

test('cells are emptied, others stay', () => {
  const { content } = withBlock(empty, [['甲', '1 个', '10']], id(0), 'name')
  const emptied = withoutTexts(content, [`indicators/${id(0)}/value`, `indicators/${id(0)}/weight`])
  expect(rowsOf(emptied, '数量指标')).toEqual([['甲', '', null, null]])
})

test('columns go where the words of their heading say, others are left out', () => {
  const { content, ...told } = withBlock(
    empty,
    [
      [
        '序号',
        '一级指标',
        '二级指标',
        '指标\n名称',
        '实际完成值',
        '分值（权重）',
        '年度指标值',
        '备注',
        '得分',
      ],
      ['1', '产出指标', '数量指标', '甲', '3 个', '10', '1 个', '注', '10'],
      ['2', '', '质量指标', '乙', '100%', '', '≥95%', '', '10'],
    ],
    id(0),
    'name',
  )
  expect(told).toEqual({ rows: 2, added: 0, leftOut: 3, unplaced: 0, isByCategory: true })
  expect(rowsOf(content, '数量指标')).toEqual([['甲', '1 个', '10', '注']])
  expect(rowsOf(content, '质量指标')).toEqual([['乙', '≥95%', null, null]])
})

test.each([
  ['a weight and a remark', ['10', '注'], ['甲', '1 个', '10', '注'], 0],
  ['what was achieved and points', ['3 个', '10'], ['甲', '1 个', null, null], 2],
  ['a weight and points', ['10', '9'], ['甲', '1 个', '10', null], 1],
  ['a weight, a remark and more', ['10', '注', '多余'], ['甲', '1 个', '10', '注'], 1],
])('without a heading, %s are told apart by how they look', (_, further, row, leftOut) => {
  const pasted = withBlock(empty, [['产出指标', '数量指标', '甲', '1 个', ...further]], id(0), 'name')
  expect(rowsOf(pasted.content, '数量指标')).toEqual([row])
  expect(pasted).toMatchObject({ rows: 1, leftOut })
})

test('rows of no known category are counted and never go into the one above', () => {
  const { content, ...told } = withBlock(
    empty,
    [
      ['绩效目标表', '', '', ''],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['', '', '在类别之前', '0'],
      ['产出指标', '数量指标', '甲', '1 个'],
      ['效益指标', '', '没有二级指标', '2 个'],
      ['', '', '也没有', '3 个'],
      ['', '其他指标', '表里没有的类别', '4 个'],
      ['满意度指标', '', '', ''],
      ['', '服务对象满意度', '乙', '≥95%'],
    ],
    id(0),
    'name',
  )
  expect(told).toEqual({ rows: 2, added: 0, leftOut: 0, unplaced: 5, isByCategory: true })
  expect(content.indicators.flatMap((row) => (row.name === '' ? [] : [row.name]))).toEqual(['甲', '乙'])
  expect(zh.edit.pasted(told)).toBe('已按类别粘贴 2 行，5 行没有对应的类别，未粘贴')
})
