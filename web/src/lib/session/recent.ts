import { keepTyped, readTyped } from './typed'

/** A sheet that one looked at lately. */
export interface Recent {
  id: string
  name: string
  unit: string
}

const MOST = 8
const keyOf = (by: string) => `${by}/recent`

/** What one looked at since one signed in, the latest first; names of projects do not outlive a sign-out. */
export function readRecent(by: string): readonly Recent[] {
  return (readTyped(keyOf(by)) as readonly Recent[] | undefined) ?? []
}

export function rememberRecent(by: string, sheet: Recent): void {
  const before = readRecent(by)
  const [first] = before
  if (first?.id === sheet.id && first.name === sheet.name) return
  keepTyped(keyOf(by), withRecent(before, sheet))
}

export function withRecent(before: readonly Recent[], sheet: Recent): Recent[] {
  return [sheet, ...before.filter(({ id }) => id !== sheet.id)].slice(0, MOST)
}
