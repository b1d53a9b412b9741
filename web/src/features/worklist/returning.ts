import { asProblem, UNAUTHENTICATED } from '../../lib/api/problem'
import { saw, send } from '../../lib/api/sheets'
import type { SheetItem } from '../../lib/api/types'
import { isMissing } from '../../lib/format/visible'
import { notDone, type Outcome, type Outcomes } from './batch'

/** Where the sheets go back to, as the API calls it. */
const TO = 'drafter'

/** Why sheets are returned: for one reason, or each for its own. */
export interface Returned {
  isOneForAll: boolean
  reason: string
  /** The ids of the sheets that the one reason is for. */
  of?: string
  /** By the id of the sheet. */
  reasons: Readonly<Record<string, string>>
}

export const NO_REASON: Returned = { isOneForAll: true, reason: '', reasons: {} }

/** What was typed before, as far as it was meant for these sheets. */
export function typedFor(items: readonly SheetItem[], typed: Returned): Returned {
  const of = items.map(({ id }) => id).join(' ')
  return typed.of === of ? typed : { ...typed, isOneForAll: true, reason: '', of }
}

/** What is still to be said once some are returned; the one reason stays as long as one of its sheets does. */
export function stillTyped(items: readonly SheetItem[], typed: Returned, outcomes: Outcomes): Returned {
  const left = notDone(items, outcomes).map(({ id }) => id)
  const returned = items.map(({ id }) => id).filter((id) => !left.includes(id))
  const reasons = Object.fromEntries(Object.entries(typed.reasons).filter(([id]) => !returned.includes(id)))
  return left.length === 0 ? { ...NO_REASON, reasons } : { ...typed, reasons }
}

export function reasonOf({ isOneForAll, reason, reasons }: Returned, id: string): string {
  return isOneForAll ? reason : (reasons[id] ?? '')
}

/** The sheets that nothing is said of yet. */
export function withoutReason(items: readonly SheetItem[], returned: Returned): SheetItem[] {
  return items.filter(({ id }) => isMissing(reasonOf(returned, id)))
}

/** There is no command for many: each sheet is returned by itself, exactly in the version seen. */
export async function returnEach(
  chunk: readonly SheetItem[],
  returned: Returned,
): Promise<[string, Outcome][]> {
  return Promise.all(
    chunk.map(
      async (item) => [item.id, await returnOne(item, reasonOf(returned, item.id))] as [string, Outcome],
    ),
  )
}

async function returnOne({ id, version }: SheetItem, text: string): Promise<Outcome> {
  try {
    const reasons = [{ indicatorId: null, field: null, text: text.trim() }]
    saw(await send('return', { id, version }, { to: TO, reasons, grade: null, scores: {} }))
    return { kind: 'DONE' }
  } catch (error) {
    const problem = asProblem(error)
    const mayBeTriedAgain = problem.isPassing || problem.code === UNAUTHENTICATED
    return { kind: mayBeTriedAgain ? 'NOT_SENT' : 'REFUSED', detail: problem.detail }
  }
}
