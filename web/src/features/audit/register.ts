import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { answer, queries } from '../../lib/api/client'
import type { ApprovedRegister, RegisterMoves } from '../../lib/api/types'
import { isDay, useAddressFilters } from './addressFilters'

const PAGE_SIZE = 50
const YEAR = /^20\d\d$|^2100$/

/** Which register is looked at, as it stands in the address; `since` is the day that it is compared with. */
export interface RegisterFilters {
  on?: string
  since?: string
  department?: string
  unit?: string
  office?: string
  year?: string
}

/** What makes no sense there is passed over: the server would refuse it. */
export function readRegisterFilters(params: URLSearchParams): RegisterFilters {
  const given = (name: string) => params.get(name)?.trim() ?? ''
  const filters: RegisterFilters = {}
  for (const name of ['on', 'since'] as const) if (isDay(given(name))) filters[name] = given(name)
  for (const name of ['department', 'unit', 'office'] as const)
    if (given(name) !== '') filters[name] = given(name)
  if (YEAR.test(given('year'))) filters.year = given('year')
  return filters
}

export function useRegisterFilters() {
  return useAddressFilters(readRegisterFilters)
}

/** What the API is asked of the register at the end of a day. */
export function toRegister({ on, department, unit, office, year }: RegisterFilters) {
  return { on, department, unit, office, year: year === undefined ? undefined : Number(year) }
}

/** What the API is asked of the moves since a day. */
export function toMoves({ since = '', on, ...place }: RegisterFilters) {
  const { department, unit, office, year } = toRegister(place)
  return { from: since, to: on, department, unit, office, year }
}

/** What was in force, page by page, all as of the instant of the first. */
export function useRegister(filters: RegisterFilters) {
  return useInfiniteQuery({
    queryKey: ['audit', 'register', toRegister(filters)],
    queryFn: ({ pageParam, signal }): Promise<ApprovedRegister> =>
      answer(
        queries.GET('/api/audit/register', {
          params: { query: { ...toRegister(filters), ...pageParam, size: PAGE_SIZE } },
          signal,
        }),
      ),
    initialPageParam: {},
    getNextPageParam: (page) => (page.next == null ? undefined : { on: page.on, after: page.next }),
    placeholderData: keepPreviousData,
  })
}

/** What moved since a day; asked for only when one is given. */
export function useMoves(filters: RegisterFilters) {
  return useInfiniteQuery({
    queryKey: ['audit', 'moves', toMoves(filters)],
    queryFn: ({ pageParam, signal }): Promise<RegisterMoves> =>
      answer(
        queries.GET('/api/audit/register/changes', {
          params: { query: { ...toMoves(filters), ...pageParam, size: PAGE_SIZE } },
          signal,
        }),
      ),
    initialPageParam: {},
    getNextPageParam: (page) => (page.next == null ? undefined : { to: page.to, after: page.next }),
    enabled: filters.since !== undefined,
    placeholderData: keepPreviousData,
  })
}
