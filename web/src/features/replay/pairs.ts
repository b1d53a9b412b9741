import type { Entry } from '../../lib/api/types'

/** The pair that is compared when nobody chose one: what was last sent for review before, or drafted, with the latest. */
export function usualPair(entries: readonly Entry[]): { from: number; to: number } {
  const to = entries.length
  const earlier = entries
    .slice(0, -1)
    .filter((entry) => entry.type === 'SheetSubmitted' || entry.type === 'SheetApproved')
    .at(-1)
  return { from: earlier?.version ?? 1, to }
}
