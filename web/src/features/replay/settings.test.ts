import { expect, test } from 'vitest'
import type { Change, Entry } from '../../lib/api/types'
import { cellStory, changesIn } from './settings'

function step(version: number, ...changes: [path: string, from: string | null, to: string | null][]): Entry {
  return {
    version,
    type: version === 1 ? 'SheetDrafted' : 'SheetEdited',
    at: `2026-03-0${version}T08:00:00Z`,
    actor: { id: 'drafter', name: '马晓燕', role: 'DRAFTER', unit: '101001', unitName: '商务局本级' },
    summary: '',
    revision: 1,
    scores: {},
    explanations: [],
    findings: [],
    corrections: [],
    reasons: [],
    contentDigest: '',
    changes: changes.map(([path, from, to]) => ({ path, from, to, label: path })),
  }
}

const life = [
  step(1, ['annualGoal', null, '开展宣传'], ['indicators/a/value', null, '15 次']),
  step(2, ['indicators/a/value', '15 次', '≥20 次']),
  step(3),
  step(4, ['annualGoal', '开展宣传', '开展宣传 12 场'], ['indicators/a/value', '≥20 次', null]),
]

const told = (cell: string, version: number) =>
  cellStory(life, cell, version).map(({ entry, from, to }) => [entry.version, from, to])

test('a cell tells its values from the youngest back to the draft', () => {
  expect(told('indicators/a/value', 3)).toEqual([
    [2, '15 次', '≥20 次'],
    [1, null, '15 次'],
  ])
})

test('what happened after the version that one looks at is not told', () => {
  expect(told('annualGoal', 3)).toEqual([[1, null, '开展宣传']])
  expect(told('annualGoal', 4)).toHaveLength(2)
})

test('a cell that was taken away ends with nothing', () => {
  expect(told('indicators/a/value', 4)[0]).toEqual([4, '≥20 次', null])
})

test('a cell that nobody ever filled in has no story', () => {
  expect(told('midTermGoal', 4)).toEqual([])
})

test('a row whose id begins like another one keeps its own story', () => {
  const rows = [step(1, ['indicators/a1/value', null, '1'], ['indicators/a/value', null, '2'])]
  expect(cellStory(rows, 'indicators/a/value', 1).map(({ to }) => to)).toEqual(['2'])
})

test('the cell of the funding sources takes part in the changes of each source', () => {
  const changes: Change[] = [
    { path: 'fundingParts', label: '', from: null, to: '2' },
    { path: 'fundingParts/0/amount', label: '', from: null, to: '5000' },
    { path: 'annualGoal', label: '', from: null, to: 'x' },
  ]
  expect(changesIn('fundingParts', changes)).toHaveLength(2)
})
