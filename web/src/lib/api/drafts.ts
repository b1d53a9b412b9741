import { answer, commands } from './client'
import { saw } from './sheets'
import type { SheetContent, SheetVersion } from './types'

/** Creates a draft under an id of one's own: the same request again, after a lost answer, creates nothing more. */
export async function createDraft(id: string, content: SheetContent): Promise<SheetVersion> {
  const decided = await answer(commands.POST('/api/sheets', { body: { id, content } }))
  saw(decided)
  return decided
}
