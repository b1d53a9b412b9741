import { expect, test } from 'vitest'
import type { Entry } from '../api/types'
import { saidBefore } from './said'

let version = 0
const entry = (type: string, actor: string, part: Partial<Entry> = {}): Entry =>
  ({
    version: ++version,
    type,
    actor: { id: actor, name: actor },
    revision: 2,
    stage: null,
    scores: {},
    reasons: [],
    changes: [],
    ...part,
  }) as unknown as Entry

const change = (path: string) => ({ path }) as Entry['changes'][number]

test('opinions of this revision come latest first, with their points and what changed since', () => {
  const entries = [
    entry('SheetPassed', 'wang', { revision: 1, stage: 'department' }),
    entry('SheetSubmitted', 'li'),
    entry('SheetReturned', 'wang', { stage: 'department', scores: { 完整性: 20.5, 适当性: 30 } }),
    entry('SheetEdited', 'li', { changes: [change('annualGoal'), change('projectTerm')] }),
    entry('SheetEdited', 'li', { changes: [change('annualGoal')] }),
    entry('SheetPassed', 'wang', { stage: 'department' }),
  ]
  expect(
    saidBefore(entries, { revision: 2 }).map(({ entry: { type }, points, changedSince }) => [
      type,
      points,
      changedSince,
    ]),
  ).toEqual([
    ['SheetPassed', undefined, 0],
    ['SheetReturned', 50.5, 2],
  ])
})

test('a pass that was taken back says nothing, the one that followed does', () => {
  const stage = 'department'
  const entries = [
    entry('SheetPassed', 'wang', { stage, opinion: '误点' }),
    entry('PassTakenBack', 'wang', { stage }),
    entry('SheetPassed', 'wang', { stage, opinion: '同意' }),
  ]
  expect(saidBefore(entries, { revision: 2 }).map((said) => said.entry.opinion)).toEqual(['同意'])
})
