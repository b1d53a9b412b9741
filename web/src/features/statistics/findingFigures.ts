import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { answer, queries } from '../../lib/api/client'
import { LISTS } from '../../lib/api/sheets'
import type { Narrowing } from '../../lib/api/statistics'

const FRESH_MS = 30_000

/** What the checks found when sheets were last submitted, in all units or in one. */
export function useFindingFigures(narrowing: Narrowing & { unit?: string }) {
  return useQuery({
    queryKey: [LISTS, 'finding-figures', narrowing],
    queryFn: ({ signal }) =>
      answer(queries.GET('/api/statistics/findings', { params: { query: { ...narrowing } }, signal })),
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  })
}
