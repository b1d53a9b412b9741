import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { actingChanged, asProblem } from '../../lib/api/problem'
import { LISTS, sheetKey } from '../../lib/api/sheets'
import type { SheetItem } from '../../lib/api/types'
import { acting } from '../../lib/session/acting'

/** What became of a sheet: DONE, perhaps under a number; NOT_SENT when the request itself did not come through, TAKEN when its number was refused. */
export type Outcome =
  | { kind: 'WAITING' | 'RUNNING' }
  | { kind: 'DONE'; number?: string }
  | { kind: 'REFUSED' | 'TAKEN' | 'NOT_SENT'; detail: string }

export type Outcomes = ReadonlyMap<string, Outcome>

/** A request about a few sheets, in the versions seen: what became of each. It throws where it did not come through. */
export type Send<Given> = (chunk: readonly SheetItem[], given: Given) => Promise<[string, Outcome][]>

/**
 * Decides on many sheets, a few at a time; it runs once however often it is called meanwhile. What became of sheets before
 * stays known when others are tried again. What began in one's own place or another's does not go on in a different one.
 */
export function useBatch<Given>(size: number, send: Send<Given>) {
  const client = useQueryClient()
  const running = useRef(false)
  const [principal] = useState(acting.principal)
  const [isRunning, setRunning] = useState(false)
  const [outcomes, setOutcomes] = useState<Outcomes>(new Map())

  const run = async (items: readonly SheetItem[], given: Given): Promise<Outcomes> => {
    if (running.current) return outcomes
    running.current = true
    setRunning(true)
    const waiting = items.map(({ id }): [string, Outcome] => [id, { kind: 'WAITING' }])
    const all = new Map([...outcomes, ...waiting])
    const tell = (entries: readonly (readonly [string, Outcome])[]) => {
      entries.forEach(([id, outcome]) => all.set(id, outcome))
      setOutcomes(new Map(all))
    }
    for (const chunk of chunksOf(items, size)) {
      tell(chunk.map(({ id }) => [id, { kind: 'RUNNING' }]))
      const sent = acting.principal() === principal ? send(chunk, given) : Promise.reject(actingChanged())
      tell(await sent.catch((error: unknown) => notSent(chunk, error)))
    }
    await Promise.all([
      client.invalidateQueries({ queryKey: [LISTS] }),
      ...items.map(({ id }) => client.invalidateQueries({ queryKey: sheetKey(id) })),
    ])
    running.current = false
    setRunning(false)
    return all
  }
  return { run, isRunning, outcomes }
}

function notSent(chunk: readonly SheetItem[], error: unknown): [string, Outcome][] {
  const { detail } = asProblem(error)
  return chunk.map(({ id }) => [id, { kind: 'NOT_SENT', detail }])
}

/** The sheets that are not decided on, such as those that were never sent. */
export function notDone(items: readonly SheetItem[], outcomes: Outcomes): SheetItem[] {
  return items.filter(({ id }) => outcomes.get(id)?.kind !== 'DONE')
}

export function isRefused(outcome: Outcome | undefined): boolean {
  return outcome?.kind === 'REFUSED' || outcome?.kind === 'TAKEN' || outcome?.kind === 'NOT_SENT'
}

export function chunksOf<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
}
