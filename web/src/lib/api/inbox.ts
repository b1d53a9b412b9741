import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useAction } from './action'
import { answer, commands, queries } from './client'
import type { components } from './generated/query-side'
import { latestCommand, LISTS } from './sheets'

export type SheetNotice = components['schemas']['SheetNotice']
export type SheetNoticeKind = SheetNotice['kind']

export interface InboxFilters {
  unread?: boolean
  kind?: SheetNoticeKind
}

/** What one does with a sheet changes what one is told of it. */
const INBOX = [LISTS, 'inbox'] as const
const PAGE_SIZE = 50
/** How many can be marked at once. */
const MOST = 200
const REFRESH_MS = 30_000

/** How many notices one has not read; a hundred may be more. */
export function useUnread(enabled: boolean) {
  return useQuery({
    queryKey: [...INBOX, 'unread'],
    queryFn: ({ signal }) =>
      answer(queries.GET('/api/inbox', { params: { query: { size: 1, ...latestCommand() } }, signal })).then(
        ({ unread }) => unread,
      ),
    refetchInterval: REFRESH_MS,
    enabled,
  })
}

/** One's notices, newest first, page by page. */
export function useInbox({ unread, kind }: InboxFilters) {
  return useInfiniteQuery({
    queryKey: [...INBOX, 'list', unread, kind],
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(
        queries.GET('/api/inbox', {
          params: { query: { unread, kind: kind && [kind], cursor, size: PAGE_SIZE, ...latestCommand() } },
          signal,
        }),
      ),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  })
}

/** Marks one notice as read. */
export function useRead() {
  return useAction(
    (event: number) => answer(commands.POST('/api/inbox/{event}/read', { params: { path: { event } } })),
    INBOX,
  )
}

/** Marks the notices that are shown as read. */
export function useReadAll() {
  return useAction(
    (events: number[]) =>
      answer(commands.POST('/api/inbox/read-all', { body: { events: events.slice(0, MOST) } })),
    INBOX,
  )
}
