import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { answer, commands, queries } from '../../lib/api/client'
import { useAction } from '../../lib/api/action'
import type { components } from '../../lib/api/generated/query-side'
import type { Violation } from '../../lib/api/problem'
import type { Role } from '../../lib/api/types'

export type Chain = components['schemas']['Chain']
export type Stage = Chain['stages'][number]
export type ChainPreview = components['schemas']['ChainPreview']
export type Way = ChainPreview['ways'][number]

/** A stage while it is edited; `key` stays with it when it is moved. */
export interface StageRow {
  key: string
  name: string
  label: string
  role: Role
  minimumAmount: string
  /** The term of its own; empty: the usual one. */
  workingDays: string
  /** Whether it is in no chain yet, so that its code may follow its role. */
  isNew: boolean
}

/** Who may have a stage: the code that a stage of theirs gets, and whose sheets they review. */
export const REVIEWERS = {
  DEPARTMENT_REVIEWER: { code: 'department', scope: 'DEPARTMENT' },
  FINANCE_OFFICE_REVIEWER: { code: 'finance-office', scope: 'FINANCE_OFFICE' },
  PERFORMANCE_REVIEWER: { code: 'performance-office', scope: 'REGION' },
  APPROVER: { code: 'approval', scope: 'REGION' },
} as const satisfies Partial<Record<Role, { code: string; scope: Stage['scope'] }>>
export type Reviewer = keyof typeof REVIEWERS

const AMOUNT = /^\d{1,13}(\.\d{1,2})?$/
const CHAINS = ['chains'] as const

export function useChain() {
  return useQuery({
    queryKey: [...CHAINS, 'now'],
    queryFn: ({ signal }) => answer(queries.GET('/api/chains', { signal })),
  })
}

export function useChainHistory() {
  return useQuery({
    queryKey: [...CHAINS, 'history'],
    queryFn: ({ signal }) => answer(queries.GET('/api/chains/history', { signal })),
  })
}

/** Which ways the sheets that were never submitted would take; what is typed half is not asked about. */
export function useWays(rows: readonly StageRow[]) {
  const threshold = thresholds(rows)
  return useQuery({
    queryKey: [...CHAINS, 'ways', threshold],
    queryFn: ({ signal }) =>
      answer(queries.GET('/api/chains/preview', { params: { query: { threshold } }, signal })),
    placeholderData: keepPreviousData,
  })
}

export function useAdoption(chain: Chain) {
  return useAction(
    ({ rows, reason }: { rows: readonly StageRow[]; reason: string }) =>
      answer(
        commands.PUT('/api/chains/{region}', {
          params: { path: { region: chain.region }, header: { 'If-Match': `"${chain.version}"` } },
          body: { stages: rows.map(asked), reason: reason.trim() || null },
        }),
      ),
    CHAINS,
  )
}

function asked({ name, label, role, minimumAmount, workingDays }: StageRow) {
  return {
    name,
    label: label.trim(),
    role,
    minimumAmount: minimumAmount.trim() || null,
    workingDays: workingDays === '' ? null : Number(workingDays),
  }
}

export function rowsOf(stages: readonly Stage[]): StageRow[] {
  return stages.map(({ name, label, role, minimumAmount, workingDays }) => ({
    key: name,
    name,
    label,
    role,
    minimumAmount: minimumAmount ?? '',
    workingDays: workingDays?.toString() ?? '',
    isNew: false,
  }))
}

export function thresholds(rows: readonly StageRow[]): string[] {
  return rows
    .map(({ name, minimumAmount }) => ({ name, minimum: minimumAmount.trim() }))
    .filter(({ minimum }) => AMOUNT.test(minimum))
    .map(({ name, minimum }) => `${name}:${minimum}`)
}

/** The stages of a way: those that ask for no amount, and those that the amount reaches, in the chain's order. */
export function stagesOnWay(rows: readonly StageRow[], way: Way): StageRow[] {
  return rows.filter(({ name, minimumAmount }) => minimumAmount.trim() === '' || way.stages.includes(name))
}

export function isSame(rows: readonly StageRow[], stages: readonly Stage[]): boolean {
  return JSON.stringify(rows.map(asked)) === JSON.stringify(rowsOf(stages).map(asked))
}

export function moved<T>(rows: readonly T[], from: number, to: number): T[] {
  const row = rows[from]
  if (row === undefined || to < 0 || to >= rows.length) return [...rows]
  const rest = rows.filter((_, i) => i !== from)
  return [...rest.slice(0, to), row, ...rest.slice(to)]
}

/** A code for a stage of this role that no other stage has. */
export function codeFor(role: Reviewer, taken: readonly string[]): string {
  const { code } = REVIEWERS[role]
  let free: string = code
  for (let i = 2; taken.includes(free); i++) free = `${code}-${i}`
  return free
}

export type StageField = 'label' | 'role' | 'minimumAmount' | 'workingDays'

/** What is wrong with a field of a stage; the code is not shown, so what is wrong with it stands at the name. */
export function violationAt(violations: readonly Violation[], row: number, field: StageField) {
  const names: readonly string[] = FIELDS[field]
  return violations.find(({ path }) => names.some((name) => path === `stages[${row}].${name}`))?.detail
}

const FIELDS = {
  label: ['label', 'name'],
  role: ['role', 'scope'],
  minimumAmount: ['minimumAmount'],
  workingDays: ['workingDays'],
} as const
