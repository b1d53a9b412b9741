const DIGEST = /^[0-9a-f]{64}$/

/** Whether what a document says of its content is what the system keeps of it. */
export type Verdict = 'same' | 'different' | 'missing' | 'broken'

/** Compares the digest on a document with that of the version it names; it may be typed in upper case or with blanks. */
export function verdictOn(printed: string | null, stored: string): Verdict {
  const digest = (printed ?? '').replace(/\s+/g, '').toLowerCase()
  if (digest === '') return 'missing'
  if (!DIGEST.test(digest)) return 'broken'
  return digest === stored ? 'same' : 'different'
}
