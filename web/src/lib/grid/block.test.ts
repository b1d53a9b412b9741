import { expect, test } from 'vitest'
import { readBlock, writeBlock } from './block'

function clipboard(text: string, html = '') {
  return { getData: (format: string) => (format === 'text/html' ? html : text) }
}

test('cells of a spreadsheet are read from its tab-separated text', () => {
  expect(readBlock(clipboard('接待客商\t≥20次\r\n签约项目\t3个\r\n'))).toEqual([
    ['接待客商', '≥20次'],
    ['签约项目', '3个'],
  ])
})

test('line ends, tabs and quotation marks within a cell stay within it', () => {
  expect(readBlock(clipboard('"第一行\n第二行"\t"他说""好"""\r\n乙\t丙\r\n'))).toEqual([
    ['第一行\n第二行', '他说"好"'],
    ['乙', '丙'],
  ])
})

test('quotation marks that are words and no quoting leave the rows whole', () => {
  expect(readBlock(clipboard('"四好"公路\t5\n"两癌"筛查\t6'))).toEqual([
    ['"四好"公路', '5'],
    ['"两癌"筛查', '6'],
  ])
})

test('a column of cells is told from a list that somebody typed', () => {
  expect(readBlock(clipboard('甲\r\n乙\r\n'))).toEqual([['甲'], ['乙']])
  expect(readBlock(clipboard('甲\n乙'))).toBeUndefined()
  expect(readBlock(clipboard('一句话。'))).toBeUndefined()
})

test('a table is read with its merged cells and without their insides', () => {
  const html = `<html><body><!--StartFragment--><table>
    <tr><td rowspan=2>产出指标</td><td colspan=2>甲<br>
      乙</td></tr>
    <tr><td colspan=2>丙&nbsp;</td></tr></table></body></html>`
  expect(readBlock(clipboard('', html))).toEqual([
    ['产出指标', '甲\n乙'],
    ['', '丙'],
  ])
})

test('of a table and its text in one shape the text says what stands in the cells', () => {
  const html = '<table><tr><td>1</td><td>a b</td></tr></table>'
  expect(readBlock(clipboard('1.0\ta  b\r\n', html))).toEqual([['1.0', 'a  b']])
})

test('words with markup are no cells, nor is a table with nothing in it', () => {
  expect(readBlock(clipboard('甲', '<b>甲</b>'))).toBeUndefined()
  expect(readBlock(clipboard('\t\r\n', '<table><tr><td></td><td></td></tr></table>'))).toBeUndefined()
})

test('what is copied is read again as it was, and a spreadsheet is told to calculate nothing', () => {
  const written = new Map<string, string>()
  const block = [
    ['=100%', '两行\n字'],
    ['"甲"', '<b>\t'],
  ]
  writeBlock({ setData: (format, text) => void written.set(format, text) }, block)
  const text = written.get('text/plain') ?? ''
  const html = written.get('text/html') ?? ''
  expect(readBlock(clipboard(text))).toEqual([block[0], ['"甲"', '<b>']])
  expect(readBlock(clipboard('', html))).toEqual([block[0], ['"甲"', '<b>']])
  expect(html.match(/mso-number-format:\\?(&quot;|")\\?@/g)).toHaveLength(4)
})
