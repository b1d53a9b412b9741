import type { Violation } from '../../lib/api/problem'
import type { Finding, Reason, SheetContent } from '../../lib/api/types'
import { pathOfFinding, pathOfReason, pathOfViolation } from '../../lib/sheet/cells'
import { textAt } from './content'

/** Something that is said of a cell. */
export type Note =
  | { kind: 'reason'; text: string }
  | { kind: 'violation'; text: string }
  | { kind: 'check' }
  | { kind: 'finding'; finding: Finding }
  | { kind: 'reading'; text: string }

/** What a refusal says of cells, and the content that it was said of. */
export interface Refusal {
  violations: readonly Violation[]
  content: SheetContent
}

interface Said {
  content: SheetContent
  reasons: readonly Reason[]
  refusals: readonly Refusal[]
  findings: readonly Finding[]
  readings: ReadonlyMap<string, string>
  toCheck: readonly string[]
}

/** All notes by the path of their cell, the gravest first; a refusal is over once its cell has another text. */
export function notesOf({
  content,
  reasons,
  refusals,
  findings,
  readings,
  toCheck,
}: Said): Map<string, Note[]> {
  const notes = new Map<string, Note[]>()
  const add = (path: string | undefined, note: Note) => {
    if (path !== undefined) notes.set(path, [...(notes.get(path) ?? []), note])
  }
  readings.forEach((text, id) => add(`indicators/${id}/value`, { kind: 'reading', text }))
  reasons.forEach((reason) => add(pathOfReason(reason), { kind: 'reason', text: reason.text }))
  for (const refusal of refusals) {
    for (const { path, detail } of refusal.violations) {
      const cell = pathOfViolation(path, refusal.content)
      const isOver = cell === undefined || textAt(refusal.content, cell) !== textAt(content, cell)
      if (!isOver && !says(notes.get(cell), detail)) add(cell, { kind: 'violation', text: detail })
    }
  }
  toCheck.forEach((path) => add(path, { kind: 'check' }))
  findings.forEach((finding) => add(pathOfFinding(finding), { kind: 'finding', finding }))
  return notes
}

function says(notes: readonly Note[] | undefined, text: string): boolean {
  return notes?.some((note) => note.kind === 'violation' && note.text === text) === true
}

/** How a cell is marked that has these notes. */
export function markOf(notes: readonly Note[]): 'reason' | 'wrong' | 'changed' | undefined {
  if (notes.some((note) => note.kind === 'reason')) return 'reason'
  if (notes.some((note) => note.kind === 'violation' || isError(note))) return 'wrong'
  return notes.some((note) => note.kind === 'check') ? 'changed' : undefined
}

function isError(note: Note): boolean {
  return note.kind === 'finding' && note.finding.severity === 'ERROR'
}
