import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { answer, queries } from './client'
import { LISTS } from './sheets'
import type { Statistics } from './types'

const FRESH_MS = 30_000

/** What the figures are narrowed to. */
export interface Narrowing {
  year?: number
  department?: string
}

/** How many sheets stand where, for how much, and how long it took. */
export function useStatistics(narrowing: Narrowing = {}, isWanted = true) {
  return useQuery({
    queryKey: [LISTS, 'statistics', narrowing],
    queryFn: ({ signal }) =>
      answer(queries.GET('/api/statistics', { params: { query: { ...narrowing } }, signal })),
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
    enabled: isWanted,
  })
}

/** The ways that sheets went, how often, and how long it took. */
export function useProcessMap(narrowing: Narrowing) {
  return useQuery({
    queryKey: [LISTS, 'process-map', narrowing],
    queryFn: ({ signal }) =>
      answer(queries.GET('/api/statistics/process-map', { params: { query: { ...narrowing } }, signal })),
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  })
}

/** What every card of the page is given. */
export interface CardProps {
  data: Statistics
  narrowing: Narrowing
}

/** Amounts are drawn in 万元. */
export function inTenThousands(amount: string): number {
  return Number(amount) / 10_000
}
