import { keepPreviousData, useInfiniteQuery, useQueries } from '@tanstack/react-query'
import { answer, queries } from '../api/client'
import { LISTS, ownDeed } from '../api/sheets'
import type { SheetPage } from '../api/types'
import type { Filters, View } from './filters'

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

/** How many sheets stand in each of the views. */
export function useCounts(views: readonly View[]) {
  return useQueries({
    queries: views.map((view) => ({
      queryKey: [LISTS, 'count', view],
      queryFn: ({ signal }: { signal: AbortSignal }) => readPage({ view }, { size: 1 }, signal),
      refetchInterval: REFRESH_MS,
    })),
    combine: (results) => new Map(views.map((view, i) => [view, results[i]?.data])),
  })
}

interface Portion {
  cursor?: string
  size: number
}

function readPage(
  { view, ...narrowing }: Filters,
  portion: Portion,
  signal: AbortSignal,
): Promise<SheetPage> {
  const query = { ...narrowing, ...portion, ...ownDeed() }
  return view === 'ALL'
    ? answer(queries.GET('/api/sheets', { params: { query }, signal }))
    : answer(queries.GET('/api/queue', { params: { query: { view, ...query } }, signal }))
}
