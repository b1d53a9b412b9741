import { useCallback, useState } from 'react'
import type { VerbBody } from '../../lib/api/sheets'
import type { Grade, SheetContent, SheetDetails, Step } from '../../lib/api/types'
import { useTyped } from '../../lib/session/typed'
import type { Cell } from '../../components/sheet/SheetTable'
import { isMissing, saysNothing } from '../../lib/format/visible'
import { plain } from '../../lib/sheet/draftContent'
import type { Assessed, Scores } from './scores'

export type Decision = 'pass' | 'return' | 'reject' | 'approve'
const DECISIONS: readonly Decision[] = ['approve', 'pass', 'return', 'reject']

/** What this person may decide on the sheet now. */
export function decisionsOf({ possible }: SheetDetails): Decision[] {
  return DECISIONS.filter((decision) => possible.includes(decision))
}

/** A reason in the making; without a path it concerns the whole sheet. */
export interface DraftReason {
  key: string
  path?: string
  label?: string
  text: string
}

/** What a reviewer has put down and not sent yet. */
export interface Draft {
  decision?: Decision
  opinion: string
  grade?: Grade
  scores: Scores
  to: string
  reasons: readonly DraftReason[]
  approvalNumber?: string
  /** What was agreed with the unit, by the path of the cell. */
  amended?: Readonly<Record<string, string>>
  agreement: string
}

export const DRAFTER = 'drafter'
/** The grade whose decision is to pass with amendments. */
export const AMENDING: Grade = 'GOOD'
const WHOLE_SHEET = 'whole'
const EMPTY: Draft = { opinion: '', scores: {}, to: DRAFTER, reasons: [], agreement: '' }

/** What is typed on a review page; it outlives reloads, a new sign-in and a change of the sheet. */
export function useDraft(by: string, id: string) {
  const [draft, set, forget] = useTyped<Draft>(`${by}/${id}/review`, EMPTY)
  const [latest, setLatest] = useState<{ key: string }>()
  const change = useCallback((part: Partial<Draft>) => set({ ...draft, ...part }), [draft, set])
  const attach = (decision: Decision, cell?: Cell) => {
    const reason = reasonAt(cell)
    const isThere = draft.reasons.some(({ key }) => key === reason.key)
    change({ decision, reasons: isThere ? draft.reasons : [...draft.reasons, reason] })
    setLatest({ key: reason.key })
  }
  return { draft, change, attach, latest, forget }
}

export type DraftState = ReturnType<typeof useDraft>

function reasonAt(cell: Cell | undefined): DraftReason {
  return cell === undefined
    ? { key: WHOLE_SHEET, text: '' }
    : { key: cell.path, path: cell.path, label: cell.label, text: '' }
}

const INDICATOR = /^indicators\/(.+)\/([^/]+)$/

/** As the API takes it: the row and the column, or the field of the head, or neither. */
export function because({ path, text }: DraftReason) {
  const [, indicatorId, field] = INDICATOR.exec(path ?? '') ?? []
  return { indicatorId: indicatorId ?? null, field: field ?? path ?? null, text: text.trim() }
}

/** The stages that a sheet can be sent back to, besides its drafter. */
export function earlierStages({ chain, stage }: Pick<SheetDetails, 'chain' | 'stage'>): Step[] {
  return chain.slice(
    0,
    Math.max(
      0,
      chain.findIndex((step) => step.stage === stage),
    ),
  )
}

/** What still keeps a decision from being sent, in the order of the form. */
export type Lack =
  'decision' | 'scores' | 'opinion' | 'reasons' | 'reasonText' | 'approvalNumber' | 'grade' | 'agreement'

export function lacks(draft: Draft, decision: Decision | undefined, assessed: Assessed): Lack[] {
  if (decision === undefined) return ['decision']
  const found: Lack[] = []
  if (decision === 'approve') {
    if (isMissing(draft.approvalNumber)) found.push('approvalNumber')
    if (saysNothing(draft.opinion)) found.push('opinion')
    return found
  }
  if (assessed.begun && assessed.missing > 0) found.push('scores')
  if (decision === 'pass') {
    if (isAmended(draft) && assessed.band?.grade !== AMENDING) found.push('grade')
    if (isAmended(draft) && isMissing(draft.agreement)) found.push('agreement')
    if (isMissing(draft.opinion)) found.push('opinion')
  } else if (draft.reasons.length === 0) found.push('reasons')
  else if (draft.reasons.some(({ text }) => isMissing(text))) found.push('reasonText')
  return found
}

export function isAmended({ amended }: Draft): boolean {
  return amended !== undefined && Object.keys(amended).length > 0
}

/** The content with the agreed texts in their cells; what answers add to a row is not content. */
export function amend(content: SheetContent, amended: Draft['amended'] = {}): SheetContent {
  const indicators = plain(content).indicators.map((row) => {
    const own = Object.entries(amended).flatMap(([path, text]) => {
      const [, id, field] = INDICATOR.exec(path) ?? []
      return row.id === id && field !== undefined ? [[field, text] as const] : []
    })
    return own.length === 0 ? row : { ...row, ...Object.fromEntries(own) }
  })
  const head = Object.entries(amended).filter(([path]) => !INDICATOR.test(path))
  return { ...content, ...Object.fromEntries(head), indicators }
}

function assessment(draft: Draft, { band }: Assessed) {
  return { grade: band?.grade ?? null, scores: draft.scores as VerbBody<'return'>['scores'] }
}

export function passBody(draft: Draft, assessed: Assessed, content: SheetContent): VerbBody<'pass'> {
  const amendment = isAmended(draft)
    ? { content: amend(content, draft.amended), agreement: draft.agreement.trim() }
    : null
  return { ...assessment(draft, assessed), opinion: draft.opinion.trim(), amendment }
}

export function rejectBody(draft: Draft, assessed: Assessed): VerbBody<'reject'> {
  return { ...assessment(draft, assessed), reasons: draft.reasons.map(because) }
}

export function returnBody(draft: Draft, assessed: Assessed): VerbBody<'return'> {
  return { ...rejectBody(draft, assessed), to: draft.to }
}

export function approveBody({ approvalNumber = '', opinion }: Draft): VerbBody<'approve'> {
  return { approvalNumber: approvalNumber.trim(), opinion: opinion.trim() || null }
}
