import type { ParsedValue } from '../../lib/api/types'
import type { Texts } from '../../texts/zh'
import { amount } from '../../lib/format/amounts'

const SYMBOLS = { GE: '≥ ', LE: '≤ ', GT: '> ', LT: '< ', EQ: '= ', ABOUT: '≈ ' } as const

/** How a value is understood, in words; empty where there is nothing to understand. */
export function reading(value: ParsedValue, { edit: { read } }: Texts): string {
  const symbol = value.comparator === null ? '' : SYMBOLS[value.comparator]
  const unit = (value.unit ?? '') + (value.per === null ? '' : `/${value.per}`)
  const counted = (number: string | null, of: string) =>
    `${amount(number)}${of === '%' ? '' : ' '}${of}`.trim()
  const unitless = value.unit === null ? read.unitMissing : ''
  switch (value.kind) {
    case 'QUANTITY':
      return symbol + counted(value.magnitude, unit) + unitless
    case 'RANGE':
      return read.range(amount(value.magnitude), counted(value.upper, unit)) + unitless
    case 'DATE':
      return dateWords(value, read)
    case 'PERIOD':
      return read.range(read.day(parts(value.date)), read.day(parts(value.until)))
    case 'FREQUENCY':
      return read.every(
        value.per ?? '',
        value.magnitude === null ? (value.text ?? '') : symbol + counted(value.magnitude, value.unit ?? ''),
      )
    case 'BOOLEAN':
      return read.yesOrNo
    case 'QUALITATIVE':
      return read.qualitative
    case 'SENTENCE':
      return read.sentence
    case 'EMPTY':
      return ''
  }
}

function dateWords(value: ParsedValue, read: Texts['edit']['read']): string {
  const [year, month, day] = parts(value.date)
  const words = read.day([year, month, day])
  if (value.comparator === null) return words
  if (day !== undefined) return read.before(words)
  const end = month === undefined ? read.day([year, 12, 31]) : read.day([year, month, lastDay(year, month)])
  return value.ambiguous ? read.ambiguous(words, end) : read.before(end)
}

function parts(iso: string | null): [number, number | undefined, number | undefined] {
  const [year = 0, month, day] = (iso ?? '').split('-').map(Number)
  return [year, month, day]
}

function lastDay(year: number, month: number): number {
  return new Date(year, month, 0).getDate()
}
