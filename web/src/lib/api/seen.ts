/** Something in the version that the page shows. */
export interface Seen {
  id: string
  version: number
}

/** The parameters of a command on exactly the version that was seen. */
export function asSeen({ id, version }: Seen) {
  return { path: { id }, header: { 'If-Match': `"${version}"` } }
}
