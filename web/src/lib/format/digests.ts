/** The beginning of a digest in groups of four: enough to compare by eye. */
export function shortDigest(digest: string): string {
  return [0, 4, 8, 12].map((at) => digest.slice(at, at + 4)).join(' ')
}
