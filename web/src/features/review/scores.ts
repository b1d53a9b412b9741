import type { Band, Block, Grade, ReviewForm } from '../../lib/api/types'

/** Points by the name of an item or of a block. */
export type Scores = Readonly<Record<string, number>>

/** What the points come to so far. */
export interface Assessed {
  begun: boolean
  /** How many blocks are not fully scored yet. */
  missing: number
  /** Only when every block is scored. */
  total?: number
  /** The grade of the total, or the one chosen while nothing is scored. */
  band?: Band
}

export function assess(form: ReviewForm, scores: Scores, chosen?: Grade): Assessed {
  const parts = form.blocks.map((block) => scored(block, scores))
  const missing = parts.filter((part) => part === undefined).length
  const begun = Object.keys(scores).length > 0
  if (!begun) return { begun, missing, band: form.grades.find((band) => band.grade === chosen) }
  if (missing > 0) return { begun, missing }
  const total = sum(parts.map((part) => part ?? 0))
  return { begun, missing, total, band: form.grades.find((band) => total >= band.from) }
}

/** What a block scored, by itself or by all its items. */
export function scored(block: Block, scores: Scores): number | undefined {
  const whole = scores[block.name]
  if (whole !== undefined) return whole
  const items = block.items.map((item) => scores[item.name])
  return items.some((points) => points === undefined) ? undefined : sum(items.map((points) => points ?? 0))
}

export function pointsOf(block: Block): number {
  return sum(block.items.map((item) => item.points))
}

export function isItemised(block: Block, scores: Scores): boolean {
  return block.items.some((item) => scores[item.name] !== undefined)
}

/** The scores with one more, or one less when `points` is null. */
export function withScore(scores: Scores, name: string, points: number | null): Scores {
  const rest = Object.fromEntries(Object.entries(scores).filter(([other]) => other !== name))
  return points === null ? rest : { ...rest, [name]: points }
}

/** Sums of hundredths, without what binary fractions add. */
function sum(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((total, number) => total + number, 0) * 100) / 100
}
