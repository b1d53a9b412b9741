import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { answer, commands, queries } from '../api/client'
import { useDeed } from '../api/deeds'
import type { paths } from '../api/generated/query-side'
import type { IndicatorDefinition, LibraryItem } from '../api/types'

type Query = NonNullable<paths['/api/indicators']['get']['parameters']['query']>
export type Narrowing = Pick<Query, 'q' | 'edition' | 'level1' | 'level2' | 'state'>

const LIBRARY = ['library'] as const
const PAGE_SIZE = 50

/** One's latest deed: every list waits until it knows it. */
let latest: { indicator?: string; atLeast?: number } = {}

async function done(request: Promise<{ data?: { id: string; version: number } }>): Promise<void> {
  const { id, version } = await answer(request)
  latest = { indicator: id, atLeast: version }
}

/** The indicators of the library, what fits best first, page by page. */
export function useIndicators(narrowing: Narrowing) {
  return useInfiniteQuery({
    queryKey: [...LIBRARY, narrowing],
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(
        queries.GET('/api/indicators', {
          params: { query: { ...narrowing, ...latest, cursor, size: PAGE_SIZE } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })
}

export function useProposal() {
  return useDeed(
    (definition: IndicatorDefinition) =>
      done(commands.POST('/api/indicators', { body: { scope: 'UNIT', definition } })),
    LIBRARY,
  )
}

export function useAcceptance() {
  return useDeed(
    (item: LibraryItem) =>
      done(commands.POST('/api/indicators/{id}/accept', { params: exactly(item), body: {} })),
    LIBRARY,
  )
}

export function useDecline() {
  return useDeed(
    ({ item, reason }: { item: LibraryItem; reason: string }) =>
      done(commands.POST('/api/indicators/{id}/decline', { params: exactly(item), body: { reason } })),
    LIBRARY,
  )
}

/** The indicator in the version that was seen. */
function exactly({ id, version }: LibraryItem) {
  return { path: { id }, header: { 'If-Match': `"${version}"` } }
}
