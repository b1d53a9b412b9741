import { keepTyped, readTyped } from './typed'

const keyOf = (by: string) => `${by}/approval-number`

/** The 批复文号 used last in this sign-in: sheets of one document are approved one after another. */
export function lastNumber(by: string): string {
  return (readTyped(keyOf(by)) as string | undefined) ?? ''
}

export function keepNumber(by: string, number: string): void {
  keepTyped(keyOf(by), number.trim())
}
