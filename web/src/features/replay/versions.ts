import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { answer, queries } from '../../lib/api/client'
import { historyQuery } from '../../lib/api/readings'
import { sheetKey } from '../../lib/api/sheets'
import type { SheetDetails } from '../../lib/api/types'

/** Every step of a sheet's life, oldest first; the version of a step is its place in the list, counted from 1. */
export function useHistory(id: string) {
  return useQuery({ ...historyQuery(id), select: ({ entries }) => entries })
}

/** What happened does not change: a version is read once. */
function versionQuery(id: string, version: number) {
  return {
    queryKey: [...sheetKey(id), 'version', version],
    queryFn: ({ signal }: { signal: AbortSignal }): Promise<SheetDetails> =>
      answer(
        queries.GET('/api/sheets/{id}/versions/{version}', { params: { path: { id, version } }, signal }),
      ),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  } as const
}

export function useVersion(id: string, version: number | undefined) {
  return useQuery({ ...versionQuery(id, version ?? 0), enabled: version !== undefined })
}

export function useVersions(id: string, versions: readonly number[]) {
  return useQueries({ queries: versions.map((version) => versionQuery(id, version)) })
}

/** Reads the steps before and after ahead of their being asked for. */
export function useNeighbours(id: string, version: number, latest: number) {
  const client = useQueryClient()
  useEffect(() => {
    for (const next of [version + 1, version - 1]) {
      if (next >= 1 && next <= latest) client.query(versionQuery(id, next)).catch(() => undefined)
    }
  }, [client, id, version, latest])
}

/** Where what stands in a cell comes from; a version does not change. */
export function useBlame(id: string, version: number, path: string | undefined) {
  return useQuery({
    queryKey: [...sheetKey(id), 'blame', version, path],
    queryFn: ({ signal }) =>
      answer(
        queries.GET('/api/sheets/{id}/blame', { params: { path: { id }, query: { version, path } }, signal }),
      ),
    enabled: path !== undefined,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })
}

/** What leads from one version to another, told by the server from the two states. */
export function useComparison(id: string, from: number | undefined, to: number | undefined) {
  return useQuery({
    queryKey: [...sheetKey(id), 'compare', from, to],
    queryFn: ({ signal }) =>
      answer(
        queries.GET('/api/sheets/{id}/compare', {
          params: { path: { id }, query: { from: from ?? 0, to } },
          signal,
        }),
      ),
    enabled: from !== undefined && to !== undefined,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })
}
