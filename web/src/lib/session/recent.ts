import { keepTyped, readTyped } from './typed'

/** A sheet that one looked at lately. */
export interface Recent {
  id: string
  name: string
  unit: string
}

const MOST = 8
const keyOf = (account: string) => `${account}/recent`

/** What an account looked at since it signed in, the latest first; names of projects do not outlive a sign-out. */
export function readRecent(account: string): readonly Recent[] {
  return (readTyped(keyOf(account)) as readonly Recent[] | undefined) ?? []
}

export function rememberRecent(account: string, sheet: Recent): void {
  const before = readRecent(account)
  const [first] = before
  if (first?.id === sheet.id && first.name === sheet.name) return
  keepTyped(keyOf(account), withRecent(before, sheet))
}

export function withRecent(before: readonly Recent[], sheet: Recent): Recent[] {
  return [sheet, ...before.filter(({ id }) => id !== sheet.id)].slice(0, MOST)
}
