import { asProblem, UNAUTHENTICATED } from '../../lib/api/problem'
import { saw, send } from '../../lib/api/sheets'
import type { SheetItem } from '../../lib/api/types'
import { isMissing } from '../../lib/format/visible'
import type { Outcome } from './batch'

/** Where the sheets go back to, as the API calls it. */
const TO = 'drafter'

/** Why sheets are returned: for one reason, or each for its own. */
export interface Returned {
  isOneForAll: boolean
  reason: string
  /** By the id of the sheet. */
  reasons: Readonly<Record<string, string>>
}

export const NO_REASON: Returned = { isOneForAll: true, reason: '', reasons: {} }

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
