import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { answer, commands } from '../../lib/api/client'
import { asProblem } from '../../lib/api/problem'
import { LISTS, saw, sheetKey } from '../../lib/api/sheets'
import type { ApprovalResult, SheetItem } from '../../lib/api/types'

/** Few enough that progress is seen, many enough that it is quick; the API takes up to 500. */
const CHUNK = 25

export interface Signed {
  approvalNumber: string
  opinion: string
}

/** What became of a sheet; NOT_SENT when the request itself did not come through, TAKEN when its number was refused. */
export type Outcome =
  { kind: 'WAITING' | 'RUNNING' | 'APPROVED' } | { kind: 'REFUSED' | 'TAKEN' | 'NOT_SENT'; detail: string }

export type Outcomes = ReadonlyMap<string, Outcome>

/** Approves sheets chunk by chunk, exactly in the versions seen; it runs once however often it is called meanwhile. */
export function useApproving() {
  const client = useQueryClient()
  const running = useRef(false)
  const [isRunning, setRunning] = useState(false)
  const [outcomes, setOutcomes] = useState<Outcomes>(new Map())

  const approve = async (items: readonly SheetItem[], signed: Signed) => {
    if (running.current) return
    running.current = true
    setRunning(true)
    const all = new Map<string, Outcome>(items.map(({ id }) => [id, { kind: 'WAITING' }]))
    const tell = (entries: readonly (readonly [string, Outcome])[]) => {
      entries.forEach(([id, outcome]) => all.set(id, outcome))
      setOutcomes(new Map(all))
    }
    for (const chunk of chunksOf(items, CHUNK)) {
      tell(chunk.map(({ id }) => [id, { kind: 'RUNNING' }]))
      tell(await approveChunk(chunk, signed))
    }
    await Promise.all([
      client.invalidateQueries({ queryKey: [LISTS] }),
      ...items.map(({ id }) => client.invalidateQueries({ queryKey: sheetKey(id) })),
    ])
    running.current = false
    setRunning(false)
  }
  return { approve, isRunning, outcomes, forget: () => setOutcomes(new Map()) }
}

async function approveChunk(
  chunk: readonly SheetItem[],
  { approvalNumber, opinion }: Signed,
): Promise<[string, Outcome][]> {
  try {
    const body = {
      approvalNumber: approvalNumber.trim(),
      opinion: opinion.trim() || null,
      sheets: chunk.map(({ id, version }) => ({ id, version })),
    }
    const { results } = await answer(commands.POST('/api/approvals', { body }))
    results.forEach(({ id, version, approved }) => approved && version != null && saw({ id, version }))
    return results.map((result) => [result.id, outcomeOf(result)])
  } catch (error) {
    const { detail } = asProblem(error)
    return chunk.map(({ id }) => [id, { kind: 'NOT_SENT', detail }])
  }
}

function outcomeOf({ approved, detail, code }: ApprovalResult): Outcome {
  if (approved) return { kind: 'APPROVED' }
  return { kind: code === 'APPROVAL_NUMBER_TAKEN' ? 'TAKEN' : 'REFUSED', detail: detail ?? code ?? '' }
}

export function chunksOf<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
}
