import type { SheetContent } from '../../lib/api/types'
import { merge } from './merge'

/** What a step did, by which it is named when it is taken back. */
export type StepKind =
  | 'typing'
  | 'accept'
  | 'paste'
  | 'clear'
  | 'replace'
  | 'addRow'
  | 'removeRow'
  | 'moveRow'
  | 'takeOver'
  | 'settings'
  | 'undo'

/** A change that can be taken back. */
export interface Step {
  kind: StepKind
  /** The only cell that it changed, where it is one that was typed in. */
  cell?: string
  before: SheetContent
  after: SheetContent
  at: string
}

const LONGEST = 500
const PAUSE_MS = 1000

/** The steps so far with one more; what is typed in one cell without a pause is one step. */
export function withStep(steps: readonly Step[], step: Step): readonly Step[] {
  const last = steps.at(-1)
  const goesOn =
    last !== undefined &&
    step.cell !== undefined &&
    last.cell === step.cell &&
    last.after === step.before &&
    Date.parse(step.at) - Date.parse(last.at) < PAUSE_MS
  return goesOn ? steps.with(-1, { ...step, before: last.before }) : [...steps, step].slice(-LONGEST)
}

/**
 * The content without a step. What somebody else saved meanwhile, and what was typed since in a cell that the step
 * changed, stays.
 */
export function without(step: Step, content: SheetContent): SheetContent {
  return content === step.after ? step.before : merge(step.after, content, step.before).content
}

/** The content with a step that was taken back before. */
export function again(step: Step, content: SheetContent): SheetContent {
  return content === step.before ? step.after : merge(step.before, content, step.after).content
}
