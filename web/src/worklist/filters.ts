import { useSearchParams } from 'react-router'

export const VIEWS = ['TODO', 'DONE', 'INVOLVED', 'ALL'] as const
export type View = (typeof VIEWS)[number]
export const SORTS = ['WAITING', 'AMOUNT', 'PROJECT'] as const
export type Sort = (typeof SORTS)[number]

/** What a work list is narrowed to and ordered by; it stands in the address, so that it survives going back. */
export interface Filters {
  view: View
  q?: string
  year?: number
  department?: string
}

const NARROWING = ['q', 'year', 'department'] as const

export function readFilters(params: URLSearchParams, usual: View): Filters {
  const view = params.get('view')
  const year = Number(params.get('year'))
  return {
    view: isView(view) ? view : usual,
    q: params.get('q') ?? undefined,
    year: Number.isInteger(year) && year > 0 ? year : undefined,
    department: params.get('department') ?? undefined,
  }
}

export function isNarrowed(filters: Filters): boolean {
  return NARROWING.some((name) => filters[name] !== undefined)
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
        for (const [name, value] of Object.entries<string | number | undefined>(change)) {
          if (value === undefined || value === '') after.delete(name)
          else after.set(name, String(value))
        }
        return after
      },
      { replace: true },
    )
  const clear = () => narrow({ q: undefined, year: undefined, department: undefined })
  return { filters: readFilters(params, usual), narrow, clear }
}
