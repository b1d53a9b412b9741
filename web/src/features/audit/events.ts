import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { answer, queries } from '../../lib/api/client'
import type { AuditEvent, AuditPage } from '../../lib/api/types'
import { toQuery, type EventFilters } from './eventFilters'

const PAGE_SIZE = 50
/** What is looked for happened lately; a stream of everything is in the order of the store. */
export const NEWEST_FIRST = 'DESC'
const SHEET = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Who did something, as it stands in the metadata of every event. */
export interface Trace {
  actor: string
  name: string
  role: string
  unit: string
  onBehalfOf?: string
}

/** Events page by page, the newest first. */
export function useEvents(filters: EventFilters) {
  return useInfiniteQuery({
    queryKey: ['audit', 'events', filters],
    queryFn: ({ pageParam, signal }) =>
      answer(
        queries.GET('/api/audit/events', {
          params: { query: { ...toQuery(filters), order: NEWEST_FIRST, after: pageParam, size: PAGE_SIZE } },
          headers: { Accept: 'application/json' },
          signal,
        }),
      ) as Promise<AuditPage>,
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })
}

/** The bytes of all events that match, a line each. */
export async function streamEvents(
  filters: EventFilters,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const stream = await answer(
    queries.GET('/api/audit/events', {
      params: { query: toQuery(filters) },
      headers: { Accept: 'application/x-ndjson' },
      parseAs: 'stream',
      signal,
    }),
  )
  return stream as ReadableStream<Uint8Array>
}

export function traceOf(event: AuditEvent): Trace {
  return event.metadata as unknown as Trace
}

/** The metadata with what the server could open of it, or how it says that nobody can any more. */
export function readableMetadata({ metadata, address, requestId, callerRequestId }: AuditEvent): object {
  const opened = Object.entries({ address, requestId, callerRequestId }).filter(([, value]) => value != null)
  return { ...(metadata as unknown as object), ...Object.fromEntries(opened) }
}

/** The version of the sheet that an event led to; undefined for events of accounts, units and chains. */
export function stepOf(event: AuditEvent): { sheet: string; version: number } | undefined {
  return SHEET.test(event.aggregate) ? { sheet: event.aggregate, version: event.sequence + 1 } : undefined
}
