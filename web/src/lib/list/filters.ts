import { useSearchParams } from 'react-router'
import type { Grade, SheetState } from '../api/types'

export const VIEWS = ['TODO', 'DONE', 'INVOLVED', 'ALL'] as const
export type View = (typeof VIEWS)[number]
export type Sort = 'ACTED' | 'DRAFTED' | 'WAITING' | 'AMOUNT' | 'PROJECT'

/** What each list can be ordered by; the first is what the server orders it by unless asked otherwise. */
export const SORTS: Readonly<Record<View, readonly [Sort, ...Sort[]]>> = {
  TODO: ['WAITING', 'AMOUNT', 'PROJECT'],
  DONE: ['ACTED', 'WAITING', 'AMOUNT', 'PROJECT'],
  INVOLVED: ['ACTED', 'WAITING', 'AMOUNT', 'PROJECT'],
  ALL: ['DRAFTED', 'WAITING', 'AMOUNT', 'PROJECT'],
}

/** What a work list is narrowed to and ordered by; it stands in the address, so that it survives going back. */
export interface Filters {
  view: View
  q?: string
  year?: number
  department?: string
  state?: SheetState[]
  stage?: string
  unit?: string
  office?: string
  /** Whether there were errors when it was last submitted. */
  errors?: boolean
  /** The code of a rule that it broke when it was last submitted. */
  rule?: string
  /** A name, or a part of one, of who acted on it. */
  person?: string
  grade?: Grade
  overdue?: boolean
  minAmount?: string
  maxAmount?: string
  sort?: Sort
}

/** By what a list is narrowed. */
export const NARROWING = [
  'q',
  'year',
  'department',
  'state',
  'stage',
  'unit',
  'office',
  'errors',
  'rule',
  'person',
  'grade',
  'overdue',
  'minAmount',
  'maxAmount',
] as const
const MORE = ['stage', 'unit', 'state', 'office', 'errors', 'rule', 'person', 'grade', 'overdue'] as const
export const GRADES = ['EXCELLENT', 'GOOD', 'FAIR', 'POOR'] as const satisfies readonly Grade[]
const RULE = /^[A-Z]\d{2}$/
const AMOUNT = /^\d{1,13}(\.\d{1,2})?$/
const STATES: readonly string[] = [
  'DRAFT',
  'IN_REVIEW',
  'RETURNED',
  'REJECTED',
  'APPROVED',
  'DISCARDED',
] satisfies SheetState[]

export function readFilters(params: URLSearchParams, usual: View): Filters {
  const chosen = params.get('view')
  const view = isView(chosen) ? chosen : usual
  const sort = params.get('sort')
  const year = Number(params.get('year'))
  const state = (params.get('state') ?? '').split(',').filter(isState)
  return {
    view,
    q: params.get('q') ?? undefined,
    year: Number.isInteger(year) && year > 0 ? year : undefined,
    department: params.get('department') ?? undefined,
    state: state.length > 0 ? state : undefined,
    stage: params.get('stage') ?? undefined,
    unit: params.get('unit') ?? undefined,
    office: params.get('office') ?? undefined,
    errors: [true, false].find((one) => String(one) === params.get('errors')),
    rule: matching(RULE, params.get('rule')),
    person: params.get('person') ?? undefined,
    grade: GRADES.find((one) => one === params.get('grade')),
    overdue: params.get('overdue') === 'true' || undefined,
    minAmount: matching(AMOUNT, params.get('minAmount')),
    maxAmount: matching(AMOUNT, params.get('maxAmount')),
    sort: SORTS[view].find((one) => one === sort),
  }
}

export function isNarrowed(filters: Filters): boolean {
  return NARROWING.some((name) => filters[name] !== undefined)
}

/** How many of the filters that are not always in sight narrow a list. */
export function moreOf(filters: Filters): number {
  return MORE.filter((name) => filters[name] !== undefined).length
}

function isState(text: string): text is SheetState {
  return STATES.includes(text)
}

function matching(form: RegExp, text: string | null): string | undefined {
  return text !== null && form.test(text) ? text : undefined
}

function isView(text: string | null): text is View {
  return VIEWS.some((view) => view === text)
}

/** The filters of the address, and a change to them; a member that becomes undefined or empty leaves the address. */
export function useFilters(usual: View) {
  const [params, setParams] = useSearchParams()
  const narrow = (change: Partial<Filters>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        for (const [name, value] of Object.entries<string | number | boolean | string[] | undefined>(
          change,
        )) {
          const text = String(value ?? '')
          if (text === '') after.delete(name)
          else after.set(name, text)
        }
        return after
      },
      { replace: true },
    )
  /** Exactly these filters, as they stood in an address. */
  const apply = (query: string) => setParams(new URLSearchParams(query), { replace: true })
  const clear = () => narrow(Object.fromEntries(NARROWING.map((name) => [name, undefined])))
  return { filters: readFilters(params, usual), query: params.toString(), narrow, apply, clear }
}
