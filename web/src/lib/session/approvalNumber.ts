import { keepTyped, readTyped } from './typed'

const keyOf = (account: string) => `${account}/approval-number`

/** The 批复文号 used last in this sign-in: sheets of one document are approved one after another. */
export function lastNumber(account: string): string {
  return (readTyped(keyOf(account)) as string | undefined) ?? ''
}

export function keepNumber(account: string, number: string): void {
  keepTyped(keyOf(account), number.trim())
}
