import type { Entry, SheetDetails } from '../api/types'

/** What somebody decided before, and how much of the content has changed since. */
export interface Said {
  entry: Entry
  /** All points given; undefined when none were. */
  points?: number
  changedSince: number
}

const OPINIONS = ['SheetPassed', 'SheetReturned', 'SheetRejected', 'SheetApproved', 'AmendmentConfirmed']

/** What others said of the revision under review, the latest first; a pass that was taken back says nothing. */
export function saidBefore(entries: readonly Entry[], { revision }: Pick<SheetDetails, 'revision'>): Said[] {
  const own = entries.filter((entry) => entry.revision === revision)
  return own
    .filter((entry, i) => OPINIONS.includes(entry.type) && !isTakenBack(entry, own.slice(i + 1)))
    .map((entry) => ({ entry, points: pointsOf(entry), changedSince: changedAfter(entry, own) }))
    .toReversed()
}

/** The next step of the same person at the same stage says so. */
function isTakenBack({ type, stage, actor }: Entry, later: readonly Entry[]): boolean {
  const next = later.find((one) => one.stage === stage && one.actor.id === actor.id)
  return type === 'SheetPassed' && next?.type === 'PassTakenBack'
}

function pointsOf({ scores }: Entry): number | undefined {
  const points = Object.values(scores)
  if (points.length === 0) return undefined
  return Math.round(points.reduce((sum, one) => sum + one, 0) * 100) / 100
}

function changedAfter({ version }: Entry, entries: readonly Entry[]): number {
  const paths = entries
    .filter((entry) => entry.version > version)
    .flatMap(({ changes }) => changes.map(({ path }) => path))
  return new Set(paths).size
}
