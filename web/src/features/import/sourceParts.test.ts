import { expect, test } from 'vitest'
import type { Reading, SourceCell, SourceLine } from './intake'
import { beginningOf, LINES_ON_PAGE, pageOf, partsOf, placesOf } from './sourceParts'

const cell = (column: number, text: string, width = 1, height = 1): SourceCell => ({
  column,
  width,
  height,
  text,
  fate: 'READ',
})
const row = (line: number, ...cells: SourceCell[]): SourceLine => ({
  line,
  place: `表格1 第${line}行`,
  text: cells.map(({ text }) => text).join('\t'),
  cells,
})

const shown = (lines: readonly SourceLine[]) =>
  partsOf(lines, 1).map(({ name, rows }) => [
    name,
    ...rows.map((one) =>
      one.cells.map(({ cell: own, span, rows: high }) => `${own?.text ?? ''}|${span}x${high}`),
    ),
  ])

test('cells stand where they stood, and merged ones reach as far', () => {
  const lines = [
    row(1, cell(1, '项目名称'), cell(2, '清淤', 3)),
    row(2, cell(1, '产出指标', 1, 2), cell(3, '长度')),
    row(3, cell(2, '数量指标'), cell(4, '7公里')),
  ]
  expect(shown(lines)).toEqual([
    [
      '表格1',
      ['项目名称|1x1', '清淤|3x1'],
      ['产出指标|1x2', '|1x1', '长度|1x1', '|1x1'],
      ['数量指标|1x1', '|1x1', '7公里|1x1'],
    ],
  ])
})

test('a cell merged over rows that say nothing is as high as what is shown of them', () => {
  expect(shown([row(1, cell(1, '甲', 1, 9), cell(2, '乙')), row(4, cell(2, '丙'))])[0]).toEqual([
    '表格1',
    ['甲|1x2', '乙|1x1'],
    ['丙|1x1'],
  ])
})

test('paragraphs and tables are parts of their own, and a line that was not taken apart is one cell', () => {
  const lines = [{ line: 1, place: '第1段', text: '附件 2' }, row(2, cell(1, '甲'), cell(2, '乙'))]
  expect(shown(lines)).toEqual([
    ['', ['附件 2|1x1']],
    ['表格1', ['甲|1x1', '乙|1x1']],
  ])
})

test('a long document comes in pages, and a place is on one of them', () => {
  const lines = Array.from({ length: LINES_ON_PAGE + 1 }, (_, i) => row(i * 2 + 1, cell(1, 'x')))
  expect(partsOf(lines, 1)[0]?.rows).toHaveLength(LINES_ON_PAGE)
  expect(partsOf(lines, 2)[0]?.rows).toHaveLength(1)
  expect([1, LINES_ON_PAGE * 2, LINES_ON_PAGE * 2 + 1].map((line) => pageOf(lines, { line }))).toEqual([
    1, 2, 2,
  ])
})

const reading: Reading = {
  content: {
    edition: '88',
    fiscalYear: 2027,
    projectName: '清淤',
    fundingParts: [{ source: '县级', amount: '1' }],
    indicators: [{ id: 'i01', level1: '产出指标', level2: '数量指标', name: '长度', value: '7公里' }],
  },
  remarks: [],
  findings: [],
  places: [
    { field: 'projectName', line: 3, column: 2 },
    { field: 'fundingParts[0]', line: 4, column: 4 },
    { field: 'indicators[0].value', line: 6, column: 4 },
    { field: 'indicators[0].value', line: 6, column: 5 },
  ],
}

test('fields are known by their paths, each with every cell that it was read from', () => {
  expect([...placesOf(reading)]).toEqual([
    ['projectName', [{ line: 3, column: 2 }]],
    ['fundingParts', [{ line: 4, column: 4 }]],
    [
      'indicators/i01/value',
      [
        { line: 6, column: 4 },
        { line: 6, column: 5 },
      ],
    ],
  ])
})

test('a sheet begins where its name was read, or at the first thing read of it', () => {
  expect(beginningOf(reading, [])).toEqual({ line: 3 })
  expect(beginningOf({ ...reading, places: reading.places?.slice(1) }, [])).toEqual({ line: 4 })
  expect(beginningOf({ ...reading, places: [] }, [])).toBeUndefined()
})
