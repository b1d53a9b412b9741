import type { Entry } from '../../lib/api/types'

/** What the sheet is compared with, and the version that means. */
export interface Base {
  kind: 'seen' | 'own' | 'approved'
  version: number
}

interface Known {
  seen?: number
  own?: number
  approved?: number
}

/** What is older than `current` and can be compared with, the most telling first. */
export function basesOf({ seen, own, approved }: Known, current: number): Base[] {
  const all = [
    { kind: 'seen', version: seen },
    { kind: 'own', version: own },
    { kind: 'approved', version: approved },
  ] as const
  return all.flatMap(({ kind, version }) =>
    version !== undefined && version < current ? [{ kind, version }] : [],
  )
}

/** The version that a person's own last step led to. */
export function ownLast(entries: readonly Entry[], account: string): number | undefined {
  return entries.findLast((entry) => entry.actor.id === account)?.version
}
