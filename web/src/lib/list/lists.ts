import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answer, queries } from '../api/client'
import { LISTS, latestCommand } from '../api/sheets'
import type { paths } from '../api/generated/query-side'
import type { SheetPage } from '../api/types'
import type { Filters, Sort, View } from './filters'

type QueueQuery = NonNullable<paths['/api/queue']['get']['parameters']['query']>

const REFRESH_MS = 10_000
const PAGE_SIZE = 100

/** The sheets of a list, page by page; it follows what others do by itself. */
export function useList(filters: Filters) {
  return useInfiniteQuery({
    queryKey: [LISTS, 'sheets', filters],
    queryFn: ({ pageParam, signal }) => readPage(filters, { cursor: pageParam, size: PAGE_SIZE }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
  })
}

/** How many sheets stand in each of one's lists, and what this one can be narrowed to: one call for all. */
export function useOverview(view: View, isWanted: boolean) {
  return useQuery({
    queryKey: [LISTS, 'overview', view],
    queryFn: ({ signal }) =>
      readQueue({ view: view === 'ALL' ? 'INVOLVED' : view, size: 1, ...latestCommand() }, signal),
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
    enabled: isWanted,
  })
}

function readQueue(query: QueueQuery, signal: AbortSignal) {
  return answer(queries.GET('/api/queue', { params: { query }, signal }))
}

/** How many sheets one may see at all. */
export function useCountOfAll() {
  return useQuery({
    queryKey: [LISTS, 'count', 'ALL'],
    queryFn: ({ signal }) => readPage({ view: 'ALL' }, { size: 1 }, signal),
    refetchInterval: REFRESH_MS,
  })
}

interface Portion {
  cursor?: string
  size: number
}

function readPage(
  { view, sort, ...narrowing }: Filters,
  portion: Portion,
  signal: AbortSignal,
): Promise<SheetPage> {
  const query = { ...narrowing, ...orderOf(sort), ...portion, ...latestCommand() }
  return view === 'ALL'
    ? answer(queries.GET('/api/sheets', { params: { query }, signal }))
    : readQueue({ view, ...query }, signal)
}

/** The same list as a table: where it is asked for, and how. */
export function tableOf({ view, sort, ...narrowing }: Filters) {
  const query = { ...narrowing, ...orderOf(sort) }
  return view === 'ALL'
    ? { address: '/api/sheets', query }
    : { address: '/api/queue', query: { view, ...query } }
}

/** The greatest amounts and the latest acts first, but what has waited longest; names from their beginning. */
function orderOf(sort: Sort | undefined) {
  const fromBeginning = sort === 'WAITING' || sort === 'PROJECT'
  return sort === undefined ? {} : { sort, order: fromBeginning ? ('ASC' as const) : ('DESC' as const) }
}
