import type { Indicator, SheetContent } from '../../lib/api/types'
import { HEAD_TEXTS, ROW_COLUMNS } from '../../lib/sheet/cells'
import { plain } from '../../lib/sheet/draftContent'

/** Whose text a cell takes that both changed. */
export type Side = 'mine' | 'theirs'

/** A cell that both changed, each to something else; a text that is undefined is a row that was removed. */
export interface Conflict {
  path: string
  mine: string | undefined
  theirs: string | undefined
}

interface Merged {
  content: SheetContent
  conflicts: Conflict[]
}

const COLUMNS = ['level1', 'level2', ...ROW_COLUMNS] as const
const HEAD = ['edition', 'form', 'fiscalYear', 'number', ...HEAD_TEXTS] as const

/**
 * Two people's changes to the same content, cell by cell. What only one of them changed is taken from that one; what
 * both changed differently is a conflict, mine until `choices` says otherwise. Of two new orders of the rows mine
 * counts, and the rows that the other added stand below those that they added them to. Where this page knows no cell
 * nobody can have typed here: there the other's change counts.
 */
export function merge(
  base: SheetContent,
  mine: SheetContent,
  theirs: SheetContent,
  choices: Readonly<Record<string, Side>> = {},
): Merged {
  const [b, m, t] = [plain(base), plain(mine), plain(theirs)]
  const conflicts: Conflict[] = []
  const pick = <T>(path: string, was: T, my: T, their: T, words: (value: T) => string | undefined): T => {
    if (isEqual(my, their) || isEqual(their, was)) return my
    if (isEqual(my, was)) return their
    conflicts.push({ path, mine: words(my), theirs: words(their) })
    return choices[path] === 'theirs' ? their : my
  }
  const head = Object.fromEntries(
    HEAD.map((field) => [field, pick(field, b[field], m[field], t[field], asText)]),
  )
  const fundingParts = pick('fundingParts', b.fundingParts, m.fundingParts, t.fundingParts, fundingWords)
  const rows = order(b, m, t).flatMap((id): Indicator[] => {
    const [was, my, their] = [b, m, t].map((content) => content.indicators.find((row) => row.id === id))
    if (my === undefined || their === undefined) {
      const kept = was === undefined ? (my ?? their) : pick(`indicators/${id}`, was, my, their, rowWords)
      return kept === undefined ? [] : [kept]
    }
    const cells = COLUMNS.map((column) => [
      column,
      pick(`indicators/${id}/${column}`, was?.[column], my[column], their[column], asText),
    ])
    return [{ ...my, ...unknown(COLUMNS, was, their), ...(Object.fromEntries(cells) as Partial<Indicator>) }]
  })
  return { content: { ...m, ...unknown(HEAD, b, t), ...head, fundingParts, indicators: rows }, conflicts }
}

/** What another one changed besides the known members. */
function unknown(known: readonly string[], was: object | undefined, their: object): object {
  const before = new Map<string, unknown>(Object.entries(was ?? {}))
  return Object.fromEntries(
    Object.entries(their).filter(
      ([name, value]) => !known.includes(name) && !isEqual(before.get(name), value),
    ),
  )
}

/** The cells in which a content differs from another; `indicators` when the rows are others or stand otherwise. */
export function changedPaths(from: SheetContent, to: SheetContent): string[] {
  const ids = (content: SheetContent) => content.indicators.map((row) => row.id)
  const head = [...HEAD, 'fundingParts' as const].filter((field) => !isEqual(from[field], to[field]))
  const cells = to.indicators.flatMap((row) => {
    const was = from.indicators.find((one) => one.id === row.id)
    return COLUMNS.filter((column) => !isEqual(was?.[column], row[column])).map(
      (column) => `indicators/${row.id}/${column}`,
    )
  })
  return [...head, ...cells, ...(isEqual(ids(from), ids(to)) ? [] : ['indicators'])]
}

/** The rows of both, in the order of who changed it, the other's new rows behind the ones they followed. */
function order(base: SheetContent, mine: SheetContent, theirs: SheetContent): string[] {
  const [b, m, t] = [base, mine, theirs].map((content) => content.indicators.map((row) => row.id)) as [
    string[],
    string[],
    string[],
  ]
  const inBoth = (ids: string[]) => ids.filter((id) => b.includes(id) && m.includes(id) && t.includes(id))
  const [lead, other] = isEqual(inBoth(m), inBoth(b)) ? [t, m] : [m, t]
  return other.reduce<string[]>(
    (ids, id, i) => {
      if (ids.includes(id)) return ids
      const previous = other.slice(0, i).findLast((one) => ids.includes(one))
      return ids.toSpliced(previous === undefined ? 0 : ids.indexOf(previous) + 1, 0, id)
    },
    [...lead],
  )
}

/** A text that is not there is as good as an empty one. */
function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(normal(a)) === JSON.stringify(normal(b))
}

function normal(value: unknown): unknown {
  if (value === undefined || value === '') return null
  if (Array.isArray(value)) return value.map((one: unknown) => normal(one))
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .map(([key, one]) => [key, normal(one)] as const)
    .filter(([, one]) => one !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

function asText(value: string | number | null | undefined): string {
  return value == null ? '' : String(value)
}

function rowWords(row: Indicator | undefined): string | undefined {
  return row && [row.level2, row.name, row.value].filter(Boolean).join(' · ')
}

function fundingWords(parts: SheetContent['fundingParts']): string {
  return parts.map(({ source, amount }) => [source, amount].filter(Boolean).join(' ')).join('；')
}
