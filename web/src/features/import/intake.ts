import { answer, commands } from '../../lib/api/client'
import type { Finding, SheetContent } from '../../lib/api/types'

/** Something to look at in what was read. */
export interface Remark {
  line: number
  place?: string | null
  code: string
  detail: string
  /** Null where it is about the row. */
  column?: number | null
}

/** What became of a cell: it is in a field, was handed back, is printed around the text, or is a word of the form. */
export type Fate = 'READ' | 'UNREAD' | 'FURNITURE' | 'FORM'

export interface SourceCell {
  column: number
  width: number
  height: number
  text: string
  fate: Fate
}

/** A text that was handed back. */
export interface UnreadText {
  line: number
  place?: string | null
  text: string
}

export interface SourceLine extends UnreadText {
  cells?: readonly SourceCell[]
}

/** Where a field was read: `indicators[2].value`. One that is put together of several cells has several. */
export interface FieldPlace {
  field: string
  line: number
  column?: number | null
}

export interface Reading {
  content: SheetContent
  /** Null where the document does not say it. */
  fiscalYear?: number | null
  remarks: readonly Remark[]
  findings: readonly Finding[]
  places?: readonly FieldPlace[]
}

/** What a document was read as. */
export interface Intake {
  title?: string | null
  charset?: string | null
  sheets: readonly Reading[]
  unread: readonly UnreadText[]
  remarks?: readonly Remark[]
  source?: readonly SourceLine[]
}

/** Reads a document; nothing is stored. */
export async function readDocument(document: File | string, signal?: AbortSignal): Promise<Intake> {
  return typeof document === 'string' ? readText(document, signal) : readFile(document, signal)
}

async function readFile(file: File, signal?: AbortSignal): Promise<Intake> {
  const form = new FormData()
  form.append('file', file)
  const intake: Intake = await answer(
    commands.POST('/api/intake', { body: { file: file.name }, bodySerializer: () => form, signal }),
  )
  return intake.source === undefined && intake.charset != null
    ? { ...intake, source: linesOf(new TextDecoder(intake.charset).decode(await file.arrayBuffer())) }
    : intake
}

async function readText(text: string, signal?: AbortSignal): Promise<Intake> {
  const intake: Intake = await answer(
    commands.POST('/api/intake', {
      body: { file: '' },
      bodySerializer: () => text,
      headers: { 'Content-Type': 'text/plain;charset=UTF-8' },
      signal,
    }),
  )
  return { source: linesOf(text), ...intake }
}

/** A text's own lines, numbered as remarks number them. */
export function linesOf(text: string): SourceLine[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, i) => ({ line: i + 1, text: line.trimEnd() }))
    .filter(({ text: line }) => line.trim() !== '')
}

/** Where a sheet begins among the lines: at its project's name. */
export function firstLineOf(content: SheetContent, source: readonly SourceLine[]): number | undefined {
  const squeeze = (text: string) => text.replace(/\s/g, '')
  const name = squeeze(content.projectName ?? '')
  return name === '' ? undefined : source.find(({ text }) => squeeze(text).includes(name))?.line
}
