import { answer, commands } from './client'
import type { CheckResult, SheetContent } from './types'

/** What the rules would say if the content were submitted; nothing is stored. */
export function check(content: SheetContent, signal?: AbortSignal): Promise<CheckResult> {
  return answer(commands.POST('/api/checks', { body: { content, profile: 'SUBMIT' }, signal }))
}
