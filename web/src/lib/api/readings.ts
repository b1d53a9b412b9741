import { useQuery } from '@tanstack/react-query'
import { answer, queries } from './client'
import { sheetKey } from './sheets'

/**
 * Everything that happened to a sheet, oldest first; one question, so that every page that asks it finds the same
 * answer. `entries` lead from version to version; `told` has in between what was said and changed nothing.
 */
export function historyQuery(id: string) {
  return {
    queryKey: [...sheetKey(id), 'history'],
    queryFn: ({ signal }: { signal?: AbortSignal }) => readHistory(id, signal),
  }
}

export async function readHistory(id: string, signal?: AbortSignal) {
  const { entries: told } = await answer(
    queries.GET('/api/sheets/{id}/history', { params: { path: { id } }, signal }),
  )
  return { entries: told.filter(({ talk }) => talk == null), told }
}

/** Every event of a sheet, oldest first. */
export function useHistory(id: string) {
  return useQuery(historyQuery(id))
}

/** The cells that differ between two versions; nothing is asked without an older version to compare with. */
export function useChanges(id: string, from: number | undefined, to: number) {
  return useQuery({
    queryKey: [...sheetKey(id), 'compare', from, to],
    enabled: from !== undefined && from < to,
    queryFn: ({ signal }) =>
      answer(
        queries.GET('/api/sheets/{id}/compare', {
          params: { path: { id }, query: { from: from ?? to, to } },
          signal,
        }),
      ),
  })
}

/** What the checks find in the sheet now. */
export function useFindings(id: string, version: number) {
  return useQuery({
    queryKey: [...sheetKey(id), 'findings', version],
    queryFn: ({ signal }) =>
      answer(queries.GET('/api/sheets/{id}/findings', { params: { path: { id } }, signal })),
  })
}

/** Whose turn it is, and what keeps this person from acting. */
export function useWhy(id: string, version: number) {
  return useQuery({
    queryKey: [...sheetKey(id), 'why', version],
    queryFn: ({ signal }) =>
      answer(queries.GET('/api/sheets/{id}/why', { params: { path: { id } }, signal })),
  })
}

/** What is scored, which points make which grade, and what a grade leads to. */
export function useReviewForm() {
  return useQuery({
    queryKey: ['review-form'],
    queryFn: ({ signal }) => answer(queries.GET('/api/review-form', { signal })),
    staleTime: 'static',
  })
}
