import { useQuery } from '@tanstack/react-query'
import { answer, queries } from '../../lib/api/client'
import { LISTS } from '../../lib/api/sheets'
import type { components } from '../../lib/api/generated/query-side'

export type Manifest = components['schemas']['Manifest']

/** Whose sheets, of which year; nothing is asked for until both are chosen. */
export interface Choosing {
  department?: string
  year?: number
}

export const FORMATS = ['docx', 'pdf', 'xlsx', 'zip'] as const
export type Format = (typeof FORMATS)[number]

/** The units of the register that one may choose from. */
export function useDepartments() {
  return useQuery({
    queryKey: ['publication-departments'],
    queryFn: ({ signal }) => answer(queries.GET('/api/publications/departments', { signal })),
  })
}

/** What a publication would hold, or why it is refused. */
export function useManifest({ department, year }: Choosing) {
  return useQuery({
    queryKey: [LISTS, 'publication', department, year],
    queryFn: ({ signal }) =>
      answer(
        queries.GET('/api/publications/manifest', {
          params: { query: { department: department ?? '', year: year ?? 0 } },
          signal,
        }),
      ),
    enabled: department !== undefined && year !== undefined,
    retry: false,
  })
}

export function publicationPath(department: string, year: number, format: Format): string {
  return `/api/publications?${new URLSearchParams({ department, year: String(year), format }).toString()}`
}

export function exchangePath(department: string, year: number): string {
  return `/api/exports/budget-integration?${new URLSearchParams({ department, year: String(year) }).toString()}`
}

export function read(params: URLSearchParams): Choosing {
  const year = Number(params.get('year'))
  return {
    department: params.get('department') ?? undefined,
    year: Number.isInteger(year) && year > 0 ? year : undefined,
  }
}

export function write({ department, year }: Choosing): Record<string, string> {
  return {
    ...(department === undefined ? {} : { department }),
    ...(year === undefined ? {} : { year: String(year) }),
  }
}
