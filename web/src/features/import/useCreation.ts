import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { createDraft } from '../../lib/api/drafts'
import { asProblem } from '../../lib/api/problem'
import { LISTS } from '../../lib/api/sheets'
import type { SheetContent } from '../../lib/api/types'

/** What became of a draft that was to be created; `isUnknown`: it may be there, for the answer was lost. */
export type Outcome = { id: string } | { why: string; isUnknown: boolean }

/** Creates drafts one after another. Each keeps its id, so that trying again creates none a second time. */
export function useCreation(contents: readonly SheetContent[]) {
  const client = useQueryClient()
  const [ids] = useState(() => contents.map(() => crypto.randomUUID()))
  const [outcomes, setOutcomes] = useState<ReadonlyMap<number, Outcome>>(new Map())
  const [wanted, setWanted] = useState<readonly number[]>([])
  const [isRunning, setIsRunning] = useState(false)
  const running = useRef(false)
  const create = async (chosen: readonly number[]) => {
    if (running.current) return
    running.current = true
    setIsRunning(true)
    setWanted(chosen)
    for (const index of chosen) {
      const [id, content] = [ids[index], contents[index]]
      if (id === undefined || content === undefined) continue
      const outcome: Outcome = await createDraft(id, content).then(
        () => ({ id }),
        (error: unknown) => {
          const problem = asProblem(error)
          return { why: problem.detail, isUnknown: problem.isPassing }
        },
      )
      setOutcomes((before) => new Map(before).set(index, outcome))
    }
    running.current = false
    setIsRunning(false)
    await client.invalidateQueries({ queryKey: [LISTS] })
  }
  return { create, outcomes, wanted, isRunning }
}
