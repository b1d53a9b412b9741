import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answer, commands, queries } from './client'
import { useAction } from './action'
import type { paths } from './generated/query-side'
import type { IndicatorDefinition, LibraryItem } from './types'
import { asSeen } from './seen'

type Query = NonNullable<paths['/api/indicators']['get']['parameters']['query']>
export type Narrowing = Pick<Query, 'q' | 'edition' | 'level1' | 'level2' | 'state'>

interface Scoped {
  scope?: LibraryItem['scope']
  industry?: string
}
type Of<Body> = Body & { item: LibraryItem }

const LIBRARY = ['library'] as const
const PAGE_SIZE = 50

/** One's latest command: every list waits until it knows it. */
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

/** An indicator with everything that happened to it, oldest first. */
export function useStory(id: string) {
  return useQuery({
    queryKey: [...LIBRARY, 'story', id],
    queryFn: ({ signal }) =>
      answer(queries.GET('/api/indicators/{id}', { params: { path: { id } }, signal })),
  })
}

/** Brings an indicator in: proposed for the own unit, or added for the region at once. */
export function useBeginning() {
  return useAction(
    (body: Scoped & { definition: IndicatorDefinition }) => done(commands.POST('/api/indicators', { body })),
    LIBRARY,
  )
}

export function useAcceptance() {
  return useAction(
    ({ item, ...body }: Of<Scoped>) =>
      done(commands.POST('/api/indicators/{id}/accept', { params: asSeen(item), body })),
    LIBRARY,
  )
}

export function useDecline() {
  return useAction(
    ({ item, ...body }: Of<{ reason: string }>) =>
      done(commands.POST('/api/indicators/{id}/decline', { params: asSeen(item), body })),
    LIBRARY,
  )
}

export function useRevision() {
  return useAction(
    ({ item, ...body }: Of<Scoped & { definition: IndicatorDefinition; reason?: string }>) =>
      done(commands.POST('/api/indicators/{id}/revise', { params: asSeen(item), body })),
    LIBRARY,
  )
}

export function useRetirement() {
  return useAction(
    ({ item, ...body }: Of<{ reason?: string }>) =>
      done(commands.POST('/api/indicators/{id}/retire', { params: asSeen(item), body })),
    LIBRARY,
  )
}
