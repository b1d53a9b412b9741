/** Where a key of the keyboard leads among steps counted from 1; undefined for every other key. */
export function stepOfKey(key: string, step: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return Math.max(1, step - 1)
    case 'ArrowRight':
      return Math.min(last, step + 1)
    case 'Home':
      return 1
    case 'End':
      return last
    default:
      return undefined
  }
}

/** A version that an address names, when the sheet has it. */
export function versionIn(text: string | null, last: number): number | undefined {
  const version = text === null ? NaN : Number(text)
  return Number.isInteger(version) && version >= 1 && version <= last ? version : undefined
}
