import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emptyContent } from '../../lib/sheet/draftContent'
import { dropBelow, keep, keptBelow } from '../../lib/session/kept'
import { keepTyped } from '../../lib/session/typed'
import { findLeft, forgetLeft, forgetUnsaved, keepUnsaved, placeOfUnsaved } from './unsaved'

const saved = emptyContent('88', 2026)
const unsaved = (projectName: string, at: string) => ({
  base: { version: 1, content: saved },
  content: { ...saved, projectName },
  taken: [],
  at,
})

/** The tabs that live hold their locks. */
function living(...tabs: string[]) {
  const held = tabs.map((tab) => ({ name: `mubiao/li/sheet/${tab}`, mode: 'exclusive' }))
  vi.stubGlobal('navigator', { locks: { query: () => Promise.resolve({ held }) } })
}

const full = () => {
  throw new DOMException('full', 'QuotaExceededError')
}

beforeEach(() => living())
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  await dropBelow('')
})

test('what a tab that has ended left unsaved is found, the newest of it', async () => {
  await keep('edit/li/sheet/1', unsaved('旧', '2026-03-10T10:00:00Z'))
  await keep('edit/li/sheet/2', unsaved('新', '2026-03-10T11:00:00Z'))
  await keep('edit/li/other/3', unsaved('别的表', '2026-03-10T12:00:00Z'))
  expect((await findLeft('li/sheet', saved))?.unsaved.content.projectName).toBe('新')
})

test('what another tab has unsaved that lives is its own', async () => {
  living('1')
  await keep('edit/li/sheet/1', unsaved('正在输入', '2026-03-10T10:00:00Z'))
  expect(await findLeft('li/sheet', saved)).toBeUndefined()
  expect((await keptBelow('edit/')).size).toBe(1)
})

test('what says no more than the server is dropped', async () => {
  await keep('edit/li/sheet/1', { ...unsaved('', ''), content: saved })
  expect(await findLeft('li/sheet', saved)).toBeUndefined()
  expect((await keptBelow('edit/')).size).toBe(0)
})

test('what this tab has unsaved is kept until it is saved', async () => {
  keepUnsaved('li/sheet', unsaved('一', '2026-03-10T10:00:00Z'))
  keepUnsaved('li/sheet', unsaved('二', '2026-03-10T10:00:01Z'))
  expect((await findLeft('li/sheet', saved))?.unsaved.content.projectName).toBe('二')
  forgetUnsaved('li/sheet')
  expect(await findLeft('li/sheet', saved)).toBeUndefined()
})

test('where the browser forbids its database, what is unsaved stays in the tab until it is saved', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full)
  keepUnsaved('li/sheet', unsaved('一', '2026-03-10T10:00:00Z'))
  keepUnsaved('li/sheet', unsaved('二', '2026-03-10T10:00:01Z'))
  await vi.waitFor(() => expect(placeOfUnsaved()).toBe('tab'))
  expect((await findLeft('li/sheet', saved))?.unsaved.content.projectName).toBe('二')
  forgetUnsaved('li/sheet')
  expect(await findLeft('li/sheet', saved)).toBeUndefined()
})

test('where nothing can be kept, leaving says so', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full)
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(full)
  keepUnsaved('li/sheet', unsaved('一', '2026-03-10T10:00:00Z'))
  await vi.waitFor(() => expect(placeOfUnsaved()).toBe('nowhere'))
})

test('what an earlier version of the page kept is found once', async () => {
  keepTyped('li/sheet/edit', unsaved('旧版', '2026-03-10T10:00:00Z'))
  const left = await findLeft('li/sheet', saved)
  expect(left?.unsaved.content.projectName).toBe('旧版')
  if (left !== undefined) await forgetLeft(left)
  expect(await findLeft('li/sheet', saved)).toBeUndefined()
})
