import type { Indicator, SheetContent } from '../api/types'
import type { Texts } from '../../texts/zh'

/** The texts above the indicator table, named as in the content. */
export type HeadField = keyof Texts['sheet']['head'] & keyof SheetContent
/** Those that are one text each. */
export const HEAD_TEXTS = [
  'projectName',
  'projectCode',
  'department',
  'implementingUnit',
  'projectAttribute',
  'projectTerm',
  'financeOffice',
  'annualAmount',
  'annualGoal',
  'midTermGoal',
] as const satisfies readonly HeadField[]
/** Those of them that the printed form has only where they are filled in. */
export const OPTIONAL_TEXTS: readonly HeadField[] = ['projectCode', 'midTermGoal']
/** The columns of the indicator table, named as in an indicator. */
export type Column = keyof Texts['sheet']['columns'] & keyof Indicator

/** Those of them behind the categories, in the order of the form. */
export const ROW_COLUMNS = [
  'name',
  'comparator',
  'value',
  'unit',
  'midTermValue',
  'weight',
  'explanation',
  'scoring',
  'source',
  'remark',
] as const satisfies readonly Column[]
export type RowColumn = (typeof ROW_COLUMNS)[number]
export type OptionalColumn = Exclude<RowColumn, 'name' | 'value'>
/** Those of them that the printed form has only where they are filled in. */
export const OPTIONAL_COLUMNS = ROW_COLUMNS.filter(
  (column): column is OptionalColumn => column !== 'name' && column !== 'value',
)

/** The path of a cell as histories and comparisons name it. */
export function headPath(field: HeadField): string {
  return field
}

export function indicatorPath(id: string, column: Column): string {
  return `indicators/${id}/${column}`
}

/** The cell that a reason of a return is tied to; undefined when it concerns the whole sheet. */
export function pathOfReason(reason: {
  indicatorId?: string | null
  field?: string | null
}): string | undefined {
  const { indicatorId, field } = reason
  if (indicatorId != null) return indicatorPath(indicatorId, (field ?? 'name') as Column)
  return field ?? undefined
}

/** The cell that a finding of the rules concerns, or the list that it concerns as a whole. */
export const pathOfFinding = pathOfReason

const VIOLATION = /^content\.(?:indicators\[(\d+)\]\.)?(\w+)(?:\[\d+\]\.\w+)?$/

/** The cell that a violation of a command concerns, `content.indicators[3].value` among others. */
export function pathOfViolation(path: string, content: SheetContent): string | undefined {
  const [, index, name] = VIOLATION.exec(path) ?? []
  if (name === undefined) return undefined
  if (index === undefined) return name
  const indicator = content.indicators[Number(index)]
  return indicator && indicatorPath(indicator.id, name as Column)
}

const AMENDMENT = 'amendment.content.'

/** The cell that a violation of a pass concerns: named as in a content, or by its own path below the amendment. */
export function pathOfAmendment(path: string, content: SheetContent): string | undefined {
  if (!path.startsWith(AMENDMENT)) return pathOfViolation(path, content)
  const cell = path.slice(AMENDMENT.length)
  return cell.startsWith('fundingParts/') ? 'fundingParts' : cell
}

/** What a cell is called on the form; of a list that is no cell, what the list is called. */
export function labelOf(path: string, content: SheetContent, { sheet, edit }: Texts): string {
  const [list, id, column] = path.split('/')
  if (list !== 'indicators') return sheet.head[path as HeadField]
  const row = content.indicators.findIndex((one) => one.id === id)
  return row < 0 ? edit.wholeTable : sheet.cellOfRow(row + 1, sheet.columns[column as Column])
}

/** An indicator with how many rows its merged cells reach down; 0 where a cell above covers this row. */
export interface Line {
  indicator: Indicator
  level1Span: number
  level2Span: number
}

/** Neighbours with the same category share its cell, as on the printed form. */
export function lines(indicators: readonly Indicator[]): Line[] {
  const sameLevel1 = (a: number, b: number) => indicators[a]?.level1 === indicators[b]?.level1
  const sameLevel2 = (a: number, b: number) =>
    sameLevel1(a, b) && indicators[a]?.level2 === indicators[b]?.level2
  return indicators.map((indicator, row) => ({
    indicator,
    level1Span: spanAt(row, indicators.length, sameLevel1),
    level2Span: spanAt(row, indicators.length, sameLevel2),
  }))
}

function spanAt(row: number, count: number, same: (a: number, b: number) => boolean): number {
  if (row > 0 && same(row - 1, row)) return 0
  let end = row + 1
  while (end < count && same(row, end)) end++
  return end - row
}
