import type { Block } from '../../lib/grid/block'
import { ROW_COLUMNS, type RowColumn } from '../../lib/sheet/cells'

/** The columns that are pasted into by their places, from left to right. */
export const USUAL_COLUMNS: readonly RowColumn[] = ['name', 'value', 'weight', 'remark']

/** Where in pasted cells the categories stand, and what goes into which column of the form. */
export interface PastedColumns {
  /** Negative where no column names 一级指标. */
  level1: number
  level2: number
  placed: readonly (readonly [RowColumn, number])[]
  /** Columns with text that have no place in the form. */
  leftOut: number
}

/** What a heading may call a column, the names of which are preferred; documents are read by the same words. */
const WORDS: Record<'level1' | 'level2' | RowColumn, readonly RegExp[]> = {
  level1: [/^一级(绩效)?指标(名称)?$/],
  level2: [/^二级(绩效)?指标(名称)?$/],
  name: [
    /^(绩效内容|三级(绩效)?指标(名称)?|(绩效)?指标名称|四级指标)$/,
    /^((绩效)?指标内容|绩效指标|具体指标|指标)$/,
  ],
  value: [
    /^((绩效|(年度|当年|预期|计划|绩效|年初)?指标|(年度|预期|绩效|指标)?目标|预期|计划)值|指标值及单位|当年预期实现值)$/,
  ],
  weight: [/^(指标)?(权重|分值|分值权重)$/],
  remark: [/^(备注|备注说明|说明)$/],
  comparator: [/^(指标性质|(计算|运算|比较|关系)符号?|符号)$/],
  unit: [/^((度量|计量|量化|指标|指标值)?单位)$/],
  midTermValue: [/^(中期|实施期|长期|全周期)(指标|目标)?值$/],
  explanation: [/^(指标(解释|说明|释义))$/],
  scoring: [/^(评?([(（]扣[)）]|扣)?分标准|评分规则|评价标准|计分规则|考核标准)$/],
  source: [/^(指标(值)?来源|(指标值)?(设定|确定)依据|取值依据|数据来源)$/],
}

/** Without what stands in brackets behind, as in 权重（%）. */
function bareHeading(text: string): string {
  return text.replace(/\s/g, '').replace(/[(（][^()（）]*[)）]$/, '')
}

function columnCalled(heading: readonly string[], column: keyof typeof WORDS): number {
  const places = WORDS[column].map((words) => heading.findIndex((text) => words.test(bareHeading(text))))
  return places.find((place) => place >= 0) ?? -1
}

/** A row that says what stands in the columns; tables over several pages repeat it. */
export function isHeading(texts: readonly string[]): boolean {
  const isCalled = (column: keyof typeof WORDS) => columnCalled(texts, column) >= 0
  return isCalled('level1') || isCalled('level2') || (isCalled('name') && isCalled('value'))
}

/** The columns by the words of their heading, else by what stands in them; undefined where none has categories. */
export function columnsOf(
  block: Block,
  categories: readonly (readonly [string, string])[],
): PastedColumns | undefined {
  const heading = block.find(isHeading) ?? []
  const body = block.filter((texts) => !isHeading(texts))
  const find = (column: 'level1' | 'level2', i: 0 | 1) => {
    const called = columnCalled(heading, column)
    if (called >= 0) return called
    return columnOfNames(
      body,
      categories.map((pair) => pair[i]),
    )
  }
  const [level1, level2] = [find('level1', 0), find('level2', 1)]
  if (level2 < 0) return undefined
  const byWords = ROW_COLUMNS.map((column) => [column, columnCalled(heading, column)] as const)
  const called = byWords.filter(([, i]) => i >= 0)
  const placed = called.some(([column]) => column === 'name' || column === 'value')
    ? called
    : byPlace(body, level2)
  const taken = new Set([level1, level2, ...placed.map(([, i]) => i)])
  const leftOut = (body[0] ?? []).filter((_, i) => !taken.has(i) && textsIn(body, i).length > 0).length
  return { level1, level2, placed, leftOut }
}

/** The column in which nothing but such names stands. */
function columnOfNames(body: Block, names: readonly string[]): number {
  return (body[0] ?? []).findIndex((_, i) => {
    const filled = textsIn(body, i)
    return filled.length > 0 && filled.every((text) => names.some((name) => isNamed(text, name)))
  })
}

const NUMBER = /^\d{1,3}(\.\d+)?\s*[%％分]?$/

/** Name and value are what comes behind the categories; a weight and a remark only what looks like them. */
function byPlace(body: Block, level2: number): PastedColumns['placed'] {
  const [third, fourth] = [level2 + 3, level2 + 4]
  const isWeight = textsIn(body, third).every((text) => NUMBER.test(text))
  const isRemark = isWeight && textsIn(body, fourth).some((text) => !NUMBER.test(text))
  const places = [level2 + 1, level2 + 2, ...(isWeight ? [third] : []), ...(isRemark ? [fourth] : [])]
  const width = body[0]?.length ?? 0
  return USUAL_COLUMNS.flatMap((column, i) => {
    const place = places[i]
    return place !== undefined && place < width ? [[column, place] as const] : []
  })
}

function textsIn(body: Block, column: number): string[] {
  return body.map((texts) => texts[column] ?? '').filter((text) => text !== '')
}

/** Forms write 经济效益 and 经济效益指标. */
export function isNamed(text: string, name: string): boolean {
  const bare = (words: string) => words.replace(/\s/g, '').replace(/指标$/, '')
  return bare(text) === bare(name)
}
