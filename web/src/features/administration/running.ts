import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAction } from '../../lib/api/action'
import { answer, commands, queries } from '../../lib/api/client'
import type { components } from '../../lib/api/generated/query-side'

export type RunningSystem = components['schemas']['RunningSystem']
export type Progress = components['schemas']['Progress']
export type Letter = components['schemas']['Letter']
export type Rebuild = components['schemas']['RebuildProgress']
export type Parity = components['schemas']['Model']

const RUNNING = ['running-system'] as const
const REFRESH_MS = 2_000

/** How the system runs, anew every other second. */
export function useRunningSystem() {
  return useQuery({
    queryKey: RUNNING,
    queryFn: ({ signal }) => answer(queries.GET('/api/operations', { signal })),
    refetchInterval: REFRESH_MS,
  })
}

/** Events per second of each read model, between the last two looks. */
export function useRates(projections: readonly Progress[] | undefined): ReadonlyMap<string, number> {
  const [look, setLook] = useState<{ latest?: readonly Progress[]; rates: ReadonlyMap<string, number> }>({
    rates: new Map(),
  })
  if (projections !== undefined && projections !== look.latest) {
    setLook({ latest: projections, rates: rates(look.latest ?? [], projections) })
  }
  return look.rates
}

export function rates(before: readonly Progress[], after: readonly Progress[]): ReadonlyMap<string, number> {
  const earlier = new Map(before.map((progress) => [progress.projection, progress]))
  return new Map(
    after.flatMap((progress) => {
      const last = earlier.get(progress.projection)
      const seconds = last === undefined ? 0 : (Date.parse(progress.seenAt) - Date.parse(last.seenAt)) / 1000
      return last === undefined || seconds <= 0
        ? []
        : [[progress.projection, Math.max(0, progress.position - last.position) / seconds] as const]
    }),
  )
}

type Verb = 'rebuild' | 'rebuild/abort' | 'rebuild/accept'

/** Asks for a rebuild, or decides about one. */
export function useRebuild(verb: Verb) {
  return useAction(
    (body: { reason: string }) => answer(commands.POST(`/api/operations/${verb}`, { body })),
    RUNNING,
  )
}

export function useRetry() {
  return useAction(
    (body: { projection: string; stream?: string }) =>
      answer(commands.POST('/api/operations/dead-letters/retry', { body })),
    RUNNING,
  )
}

export function useSetAside({ projection, stream }: Letter) {
  return useAction(
    ({ reason }: { reason: string }) =>
      answer(
        commands.POST('/api/operations/dead-letters/set-aside', { body: { projection, stream, reason } }),
      ),
    RUNNING,
  )
}
