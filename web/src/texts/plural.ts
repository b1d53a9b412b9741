/** A number with its noun, which takes an s unless it is one. */
export const plural = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`
