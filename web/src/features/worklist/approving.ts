import { answer, commands } from '../../lib/api/client'
import { saw } from '../../lib/api/sheets'
import type { ApprovalResult, SheetItem } from '../../lib/api/types'
import type { Outcome } from './batch'

/** Few enough that progress is seen, many enough that it is quick; the API takes up to 500. */
export const APPROVED_AT_ONCE = 25

export interface Signed {
  approvalNumber: string
  opinion: string
}

/** Approves sheets exactly in the versions seen. */
export async function approveChunk(
  chunk: readonly SheetItem[],
  { approvalNumber, opinion }: Signed,
): Promise<[string, Outcome][]> {
  const body = {
    approvalNumber: approvalNumber.trim(),
    opinion: opinion.trim() || null,
    sheets: chunk.map(({ id, version }) => ({ id, version })),
  }
  const { results } = await answer(commands.POST('/api/approvals', { body }))
  results.forEach(({ id, version, approved }) => approved && version != null && saw({ id, version }))
  return results.map((result) => [result.id, outcomeOf(result, body.approvalNumber)])
}

function outcomeOf({ approved, detail, code }: ApprovalResult, number: string): Outcome {
  if (approved) return { kind: 'DONE', number }
  return { kind: code === 'APPROVAL_NUMBER_TAKEN' ? 'TAKEN' : 'REFUSED', detail: detail ?? code ?? '' }
}
