import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { answer, queries } from '../../lib/api/client'
import type { AccessPage } from '../../lib/api/types'
import type { AccessFilters } from './accessFilters'
import { toInstants } from './addressFilters'

const PAGE_SIZE = 50

/** Entries of the access journal, the newest first, page by page. */
export function useAccess(filters: AccessFilters) {
  return useInfiniteQuery({
    queryKey: ['audit', 'access', filters],
    queryFn: ({ pageParam, signal }) =>
      answer(
        queries.GET('/api/audit/access', {
          params: { query: { ...toQuery(filters), cursor: pageParam, size: PAGE_SIZE } },
          headers: { Accept: 'application/json' },
          signal,
        }),
      ) as Promise<AccessPage>,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })
}

/** The bytes of all entries that match, a line each. */
export async function streamAccess(
  filters: AccessFilters,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const stream = await answer(
    queries.GET('/api/audit/access', {
      params: { query: toQuery(filters) },
      headers: { Accept: 'application/x-ndjson' },
      parseAs: 'stream',
      signal,
    }),
  )
  return stream as ReadableStream<Uint8Array>
}

/** The same as the API asks for it. */
export function toQuery({ action, from, to, ...same }: AccessFilters) {
  return { ...same, ...toInstants({ from, to }), ...(action === undefined ? {} : { action: [action] }) }
}
