import type { Indicator, SheetContent } from '../../lib/api/types'
import {
  HEAD_TEXTS,
  headPath,
  indicatorPath,
  labelOf,
  type Column,
  type HeadField,
} from '../../lib/sheet/cells'
import type { Texts } from '../../texts/zh'
import type { Place } from './sourceParts'

/** What amounts are counted in, with how many digits each has more than 元. */
export const MONEY_UNITS = { 元: 0, 万元: 4, 亿元: 8 } as const
export type MoneyUnit = keyof typeof MONEY_UNITS

/** A text of the document that a person puts into a field. */
export interface Placement {
  place: Place
  text: string
  path: string
  /** Behind what stands there, instead of in its place. */
  isAppended: boolean
  /** Of an amount: never guessed. */
  unit?: MoneyUnit
}

export const NEW_ROW = 'indicators/new/name'
export const NEW_PART = 'fundingParts/new/source'

export interface Target {
  value: string
  label: string
}

/** The fields that a text can be put into. */
export function targetsOf(content: SheetContent, texts: Texts): Target[] {
  const { sheet, import: words } = texts
  const columns = Object.keys(sheet.columns) as Column[]
  const rows = content.indicators.flatMap(({ id }) => columns.map((column) => indicatorPath(id, column)))
  return [
    ...HEAD_TEXTS.map((field) => ({ value: headPath(field), label: sheet.head[field] })),
    ...content.fundingParts.map((part, i) => ({
      value: `fundingParts/${i}/amount`,
      label: words.amountOf(part.source ?? '', i + 1),
    })),
    { value: NEW_PART, label: words.newPart },
    ...rows.map((path) => ({ value: path, label: labelOf(path, content, texts) })),
    { value: NEW_ROW, label: words.newRow },
  ]
}

export function isMoney(path: string): boolean {
  return path === 'annualAmount' || /^fundingParts\/\d+\/amount$/.test(path)
}

/** What stands in a field; empty for one that is yet to be. */
export function textAt(content: SheetContent, path: string): string {
  const [list, id, column] = path.split('/')
  if (list === 'indicators')
    return content.indicators.find((row) => row.id === id)?.[column as keyof Indicator] ?? ''
  if (list === 'fundingParts') return content.fundingParts[Number(id)]?.amount ?? ''
  return (content[path as HeadField] as string | null | undefined) ?? ''
}

const AMOUNT = /^[¥￥]?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(元|万元|亿元)?$/

/** Without blanks around it and beside its signs; two numbers in a cell stay two, which is no amount. */
function bare(text: string): string {
  return text
    .trim()
    .replace(/\s+(?=(?:元|万元|亿元)$)/, '')
    .replace(/^([¥￥])\s+/, '$1')
}

/** The unit that is printed behind an amount. */
export function unitBehind(text: string): MoneyUnit | undefined {
  return AMOUNT.exec(bare(text))?.[3] as MoneyUnit | undefined
}

/** An amount in 元, exactly; undefined for what is no amount, is less than a 分, or names another unit itself. */
export function inYuan(text: string, unit: MoneyUnit): string | undefined {
  const [all, whole, fraction = '', own] = AMOUNT.exec(bare(text)) ?? []
  if (all === undefined || whole === undefined || (own !== undefined && own !== unit)) return undefined
  const shift = MONEY_UNITS[unit]
  const digits = whole.replaceAll(',', '') + fraction.slice(0, shift).padEnd(shift, '0')
  const cents = fraction.slice(shift).replace(/0+$/, '')
  if (cents.length > 2) return undefined
  return digits.replace(/^0+(?=\d)/, '') + (cents === '' ? '' : `.${cents}`)
}

/** The content with a text in a field; unchanged where it does not go there. */
export function placed(content: SheetContent, { text, path, isAppended, unit }: Placement): SheetContent {
  const said = isMoney(path) ? unit && inYuan(text, unit) : text
  if (said === undefined) return content
  const [list, id, column] = path.split('/')
  const before = textAt(content, path)
  const between = path.endsWith('Goal') ? '\n' : '；'
  const next = isAppended && !isMoney(path) && before !== '' ? `${before}${between}${said}` : said
  if (path === NEW_ROW) return { ...content, indicators: [...content.indicators, newRow(content, said)] }
  if (path === NEW_PART)
    return { ...content, fundingParts: [...content.fundingParts, { source: said, amount: null }] }
  if (list === 'indicators' && column !== undefined)
    return {
      ...content,
      indicators: content.indicators.map((row) => (row.id === id ? { ...row, [column]: next } : row)),
    }
  if (list === 'fundingParts')
    return {
      ...content,
      fundingParts: content.fundingParts.map((part, i) =>
        i === Number(id) ? { ...part, amount: next } : part,
      ),
    }
  return { ...content, [path]: next }
}

/** Below the last row, whose categories it takes over. */
function newRow({ indicators }: SheetContent, name: string): Indicator {
  const last = indicators.at(-1)
  const taken = new Set(indicators.map(({ id }) => id))
  let number = indicators.length + 1
  while (taken.has(rowId(number))) number++
  return { id: rowId(number), level1: last?.level1 ?? null, level2: last?.level2 ?? null, name, value: '' }
}

function rowId(number: number): string {
  return `i${String(number).padStart(2, '0')}`
}
