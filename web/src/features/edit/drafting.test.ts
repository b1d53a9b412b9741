import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Problem } from '../../lib/api/problem'
import type { Correction, SheetContent } from '../../lib/api/types'
import { withCell } from './content'
import { Drafting, type Desk, type Standpoint, type Unsaved } from './drafting'

const content: SheetContent = {
  edition: '88',
  fiscalYear: 2026,
  annualGoal: '旧',
  fundingParts: [],
  indicators: [],
}
const start: Standpoint = { version: 1, content }
const typed = (text: string) => (before: SheetContent) => withCell(before, 'annualGoal', text)

/** A server of one sheet, and what the drafting asked of it. */
class Server implements Desk {
  standing: Standpoint = start
  kept: Unsaved | undefined
  sent: Correction[][] = []
  refusals: Problem[] = []

  send = (version: number, next: SheetContent, corrections: Correction[]) => {
    const refusal = this.refusals.shift()
    if (refusal !== undefined) return Promise.reject(refusal)
    if (version !== this.standing.version) return Promise.reject(new Problem(412, 'STALE_VERSION', ''))
    this.sent.push(corrections)
    this.standing = { version: version + 1, content: next }
    return Promise.resolve({ version: version + 1 })
  }
  read = () => Promise.resolve(this.standing)
  keep = (unsaved: Unsaved) => {
    this.kept = unsaved
  }
  forget = () => {
    this.kept = undefined
  }
  now = () => '2026-03-10T10:32:00Z'
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function begin() {
  const server = new Server()
  return { server, drafting: new Drafting(start, server) }
}

test('what is typed is kept at once and saved when typing pauses', async () => {
  const { server, drafting } = begin()
  drafting.edit(typed('新'))
  expect(server.kept?.content.annualGoal).toBe('新')
  expect(drafting.state().status).toBe('changed')
  await vi.advanceTimersByTimeAsync(2500)
  expect(server.standing.content.annualGoal).toBe('新')
  expect(server.kept).toBeUndefined()
  expect(drafting.state()).toMatchObject({ status: 'saved', savedAt: '2026-03-10T10:32:00Z' })
})

test('two saves never run at a time, and the second takes what was typed meanwhile', async () => {
  const { server, drafting } = begin()
  drafting.edit(typed('一'))
  const first = drafting.save()
  drafting.edit(typed('二'))
  const second = drafting.save()
  await Promise.all([first, second])
  expect(server.standing).toMatchObject({ version: 3, content: { annualGoal: '二' } })
  expect(drafting.isUnsaved).toBe(false)
})

test('a save over what somebody else saved waits until it is merged', async () => {
  const { server, drafting } = begin()
  server.standing = { version: 2, content: withCell(content, 'projectName', '他的') }
  drafting.edit(typed('我的'))
  await drafting.save()
  expect(drafting.state()).toMatchObject({ status: 'overtaken', theirs: { version: 2 } })
  drafting.edit(typed('我的，再改'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(server.standing.version).toBe(2)
  await drafting.merged({ ...drafting.state().content, projectName: '他的' })
  expect(server.standing).toMatchObject({
    version: 3,
    content: { projectName: '他的', annualGoal: '我的，再改' },
  })
})

test('a save whose answer was lost is recognised, not merged with itself', async () => {
  const { server, drafting } = begin()
  drafting.edit(typed('新'))
  server.standing = { version: 2, content: drafting.state().content }
  await drafting.save()
  expect(drafting.state()).toMatchObject({ status: 'saved', base: { version: 2 } })
})

test('a refusal is shown and what was typed stays kept; one that may pass is tried again', async () => {
  const { server, drafting } = begin()
  server.refusals = [new Problem(400, 'MALFORMED', '内容有 1 处不正确'), new Problem(0, 'UNREACHABLE', '')]
  drafting.edit(typed('新'))
  await drafting.save()
  expect(drafting.state()).toMatchObject({ status: 'failed', problem: { code: 'MALFORMED' } })
  await drafting.save()
  expect(server.kept?.content.annualGoal).toBe('新')
  await vi.advanceTimersByTimeAsync(6000)
  expect(drafting.state()).toMatchObject({ status: 'saved', problem: undefined })
})

test('a suggestion is told as taken over only while its text stands', async () => {
  const { server, drafting } = begin()
  const taken = { correction: { code: 'F03', field: 'annualGoal' }, path: 'annualGoal', text: '新。' }
  drafting.edit(typed('新。'), { taken })
  await drafting.save()
  drafting.edit(typed('再新'), { taken: { ...taken, text: '另。' } })
  await drafting.save()
  expect(server.sent).toEqual([[taken.correction], []])
})

test('who has typed nothing follows what others save', () => {
  const { drafting } = begin()
  drafting.follow({ version: 2, content: withCell(content, 'projectName', '他的') })
  expect(drafting.state()).toMatchObject({ base: { version: 2 }, content: { projectName: '他的' } })
})

test('what was kept goes on from the version that it was typed on', async () => {
  const { server, drafting } = begin()
  server.standing = { version: 2, content: withCell(content, 'projectName', '他的') }
  drafting.follow(server.standing)
  drafting.restore({ base: start, content: withCell(content, 'annualGoal', '新'), taken: [], at: '' })
  await drafting.save()
  expect(drafting.state().status).toBe('overtaken')
})

test('a step is taken back and done again, and saved like any change', async () => {
  const { server, drafting } = begin()
  drafting.edit(typed('新'), { kind: 'typing', cell: 'annualGoal' })
  expect(drafting.undo()?.kind).toBe('typing')
  expect(drafting.state()).toMatchObject({ content: { annualGoal: '旧' }, past: [], future: [{}] })
  drafting.redo()
  await drafting.save()
  expect(server.standing.content.annualGoal).toBe('新')
  expect(drafting.redo()).toBeUndefined()
})

test('what is typed in one cell without a pause is one step, another cell is another', () => {
  const { server, drafting } = begin()
  const type = (text: string, cell = 'annualGoal') =>
    drafting.edit((before) => withCell(before, cell, text), { kind: 'typing', cell })
  type('新')
  type('新的')
  type('名', 'projectName')
  server.now = () => '2026-03-10T10:32:05Z'
  type('名称', 'projectName')
  const after = () => [drafting.state().content.projectName, drafting.state().content.annualGoal]
  drafting.undo()
  expect(after()).toEqual(['名', '新的'])
  drafting.undo()
  drafting.undo()
  expect(after()).toEqual([undefined, '旧'])
})

test('a change after a step back has nothing to do again', () => {
  const { drafting } = begin()
  drafting.edit(typed('新'))
  drafting.undo()
  drafting.edit(typed('另'))
  expect(drafting.redo()).toBeUndefined()
  expect(drafting.state().content.annualGoal).toBe('另')
})

test('a step back leaves what somebody else saved meanwhile', async () => {
  const { server, drafting } = begin()
  drafting.edit(typed('新'))
  await drafting.save()
  server.standing = { version: 3, content: withCell(server.standing.content, 'projectName', '他的') }
  drafting.follow(server.standing)
  drafting.undo()
  expect(drafting.state().content).toMatchObject({ projectName: '他的', annualGoal: '旧' })
})

test('a step that is not the last is taken back alone, and that is a step too', () => {
  const { drafting } = begin()
  const step = drafting.edit(typed('新'), { kind: 'replace' })
  drafting.edit((before) => withCell(before, 'projectName', '名'))
  if (step === undefined) throw new Error('nothing changed')
  drafting.takeBack(step)
  expect(drafting.state().content).toMatchObject({ projectName: '名', annualGoal: '旧' })
  drafting.undo()
  expect(drafting.state().content).toMatchObject({ projectName: '名', annualGoal: '新' })
})
