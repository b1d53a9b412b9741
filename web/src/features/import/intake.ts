import { answer, commands } from '../../lib/api/client'
import type { Finding, SheetContent } from '../../lib/api/types'

/** Something to look at in what was read. */
export interface Remark {
  line: number
  place?: string | null
  code: string
  detail: string
}

export interface SourceLine {
  line: number
  place?: string | null
  text: string
}

export interface Reading {
  content: SheetContent
  /** Null where the document does not say it. */
  fiscalYear?: number | null
  remarks: readonly Remark[]
  findings: readonly Finding[]
}

/** What a document was read as. */
export interface Intake {
  title?: string | null
  charset?: string | null
  sheets: readonly Reading[]
  unread: readonly SourceLine[]
  remarks?: readonly Remark[]
  source?: readonly SourceLine[]
}

/** Reads a document; nothing is stored. */
export async function readDocument(document: File | string): Promise<Intake> {
  return typeof document === 'string' ? readText(document) : readFile(document)
}

async function readFile(file: File): Promise<Intake> {
  const form = new FormData()
  form.append('file', file)
  const intake: Intake = await answer(
    commands.POST('/api/intake', { body: { file: file.name }, bodySerializer: () => form }),
  )
  return intake.source === undefined && intake.charset != null
    ? { ...intake, source: linesOf(new TextDecoder(intake.charset).decode(await file.arrayBuffer())) }
    : intake
}

async function readText(text: string): Promise<Intake> {
  const intake: Intake = await answer(
    commands.POST('/api/intake', {
      body: { file: '' },
      bodySerializer: () => text,
      headers: { 'Content-Type': 'text/plain;charset=UTF-8' },
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
