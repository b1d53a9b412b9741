import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { answer, queries } from '../api/client'
import type { paths } from '../api/generated/query-side'

type Query = NonNullable<paths['/api/indicators']['get']['parameters']['query']>
export type Narrowing = Pick<Query, 'q' | 'edition' | 'level1' | 'level2' | 'state'>

export const LIBRARY = 'library'
const PAGE_SIZE = 50

/** The indicators of the library, what fits best first, page by page. */
export function useIndicators(narrowing: Narrowing) {
  return useInfiniteQuery({
    queryKey: [LIBRARY, narrowing],
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(
        queries.GET('/api/indicators', {
          params: { query: { ...narrowing, cursor, size: PAGE_SIZE } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })
}
