import { useMemo, useState } from 'react'
import { useLocation } from 'react-router'
import type { Problem, Violation } from '../../lib/api/problem'
import type { SheetDetails, ParsedValue } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import { amount } from '../../lib/format/amounts'
import type { DraftState } from './drafting'
import { notesOf, type Refusal } from './notes'
import { reading } from './reading'
import type { useChecks } from './useChecks'

/** Cells that stand as copied from another sheet until somebody says that they are right. */
interface Copied {
  check?: string[]
}

/** Everything that is said of the cells: by who sent the sheet back, by the rules, by refusals, by the reading. */
export function useNotes(
  sheet: SheetDetails,
  state: DraftState,
  { checked, result, problem }: ReturnType<typeof useChecks>,
  refusal: Problem | undefined,
) {
  const texts = useTexts()
  const copied = useLocation().state as Copied | null
  const [done, setDone] = useState<readonly string[]>([])
  const { content, base } = state
  const readings = useMemo(() => {
    const found = new Map<string, string>()
    result?.values.forEach(({ indicatorId, parsedValue }) => {
      const words = reading(parsedValue as ParsedValue, texts)
      if (words !== '') found.set(indicatorId, words)
    })
    return found
  }, [result, texts])
  const notes = useMemo(() => {
    const refusals: Refusal[] = [
      refused(problem?.violations, checked),
      refused(state.problem?.violations, content),
      refused(refusal?.violations, base.content),
    ]
    const toCheck = (copied?.check ?? []).filter((path) => !done.includes(path))
    const findings = problem === undefined ? (result?.findings ?? []) : []
    const said = notesOf({ content, reasons: sheet.reasons, refusals, findings, readings, toCheck })
    const money = amount(content.annualAmount)
    if (/^[\d.]+$/.test(content.annualAmount ?? ''))
      said.set('annualAmount', [
        { kind: 'reading', text: `${money} ${texts.units.yuan}` },
        ...(said.get('annualAmount') ?? []),
      ])
    return said
  }, [content, base, checked, problem, state.problem, refusal, copied, done, result, readings, sheet, texts])
  const markChecked = (path: string) => setDone((before) => [...before, path])
  return { notes, findings: result?.findings, markChecked }
}

function refused(violations: readonly Violation[] | undefined, content: Refusal['content']): Refusal {
  return { violations: violations ?? [], content }
}
