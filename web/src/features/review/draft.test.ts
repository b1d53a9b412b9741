import { expect, test } from 'vitest'
import type { Band, SheetContent, SheetDetails } from '../../lib/api/types'
import { basesOf } from './bases'
import { amend, because, earlierStages, lacks, type Draft } from './draft'
import { placeChanges, placeFindings } from './marks'

const empty: Draft = { opinion: '', scores: {}, to: 'drafter', reasons: [], agreement: '' }
const ungraded = { begun: false, missing: 0 }
const good = { ...ungraded, band: { grade: 'GOOD' } as Band }

test.each([
  ['indicators/a/b/value', { indicatorId: 'a/b', field: 'value' }],
  ['annualGoal', { indicatorId: null, field: 'annualGoal' }],
  [undefined, { indicatorId: null, field: null }],
])('a reason at %s is tied to %o', (path, expected) => {
  expect(because({ key: 'k', path, text: ' 依据不足 ' })).toEqual({ ...expected, text: '依据不足' })
})

test('what is missing is named before anything is sent', () => {
  expect(lacks(empty, undefined, ungraded)).toEqual(['decision'])
  expect(lacks(empty, 'pass', ungraded)).toEqual(['opinion'])
  expect(lacks(empty, 'return', ungraded)).toEqual(['reasons'])
  expect(lacks(empty, 'approve', ungraded)).toEqual(['approvalNumber'])
  expect(lacks({ ...empty, opinion: '同意' }, 'pass', { begun: true, missing: 1 })).toEqual(['scores'])
  expect(lacks({ ...empty, reasons: [{ key: 'k', text: ' ' }] }, 'reject', ungraded)).toEqual(['reasonText'])
  const amending = { ...empty, opinion: '同意', amended: { projectTerm: '1 年' } }
  expect(lacks(amending, 'pass', good)).toEqual(['agreement'])
  expect(lacks({ ...amending, agreement: '已商定' }, 'pass', ungraded)).toEqual(['grade'])
})

const content = {
  projectTerm: '99 年',
  fundingParts: [{ source: '县级', amount: '1' }],
  indicators: [{ id: 'a', level1: '产出指标', level2: '数量指标', name: '频次', value: '4 次' }],
} as unknown as SheetContent

test('an amendment changes exactly the agreed cells', () => {
  const amended = amend(content, { projectTerm: '1 年', 'indicators/a/value': '5 次' })
  expect(amended.projectTerm).toBe('1 年')
  expect(amended.indicators[0]).toMatchObject({ name: '频次', value: '5 次' })
})

test('an amendment keeps columns that the page does not know, and nothing that only answers have', () => {
  const [row] = content.indicators
  const answered = { ...row, newColumn: '甲', parsedValue: {} }
  const amended = amend({ ...content, indicators: [answered] } as SheetContent, { projectTerm: '1 年' })
  expect(amended.indicators).toEqual([{ ...row, newColumn: '甲' }])
})

test('a sheet can go back to the stages before its own', () => {
  const chain = ['department', 'finance-office', 'approval'].map((stage) => ({ stage }))
  const at = (stage: string | null) =>
    earlierStages({ chain, stage } as unknown as SheetDetails).map((step) => step.stage)
  expect(at('approval')).toEqual(['department', 'finance-office'])
  expect(at('department')).toEqual([])
  expect(at(null)).toEqual([])
})

test('the sheet is compared with what one saw, else with one’s own act, else with what is in force', () => {
  const kinds = (known: Parameters<typeof basesOf>[0]) => basesOf(known, 9).map(({ kind }) => kind)
  expect(kinds({ seen: 7, own: 5, approved: 3 })).toEqual(['seen', 'own', 'approved'])
  expect(kinds({ seen: 9, own: 5 })).toEqual(['own'])
  expect(kinds({ approved: 3 })).toEqual(['approved'])
  expect(kinds({ seen: 9 })).toEqual([])
})

test('changes stand at their cells; a removed row stands elsewhere', () => {
  const change = (path: string) => ({ path, label: path, from: 'a', to: 'b' })
  const paths = ['indicators/a/value', 'fundingParts/0/amount', 'indicators/gone/name', 'indicators']
  const placed = placeChanges(paths.map(change), content)
  expect([...placed.at.keys()]).toEqual(['indicators/a/value', 'fundingParts'])
  expect(placed.elsewhere.map(({ path }) => path)).toEqual(['indicators/gone/name', 'indicators'])
})

test('a finding without a field stands at the name of its row, without a row elsewhere', () => {
  const finding = (indicatorId: string | null) => ({
    code: 'A',
    severity: 'ERROR' as const,
    indicatorId,
    detail: '',
    suggestion: '',
    ruleSet: '',
  })
  const placed = placeFindings([finding('a'), finding(null)], content)
  expect([...placed.at.keys()]).toEqual(['indicators/a/name'])
  expect(placed.elsewhere).toHaveLength(1)
})
