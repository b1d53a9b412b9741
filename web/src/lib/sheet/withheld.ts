import type { Entry } from '../api/types'

/** Whether an edit is told without what it changed, since the unit has not submitted it: no edit changes nothing. */
export function isWithheld({ type, changes }: Entry): boolean {
  return type === 'SheetEdited' && changes.length === 0
}
