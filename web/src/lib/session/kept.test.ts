import 'fake-indexeddb/auto'
import { deleteDB, openDB } from 'idb'
import { expect, test, vi } from 'vitest'
import { drop, dropBelow, keep, keptBelow } from './kept'

test('what is kept is there again below its prefix, the last text of it', async () => {
  await Promise.all([keep('li/a/1', '一'), keep('li/a/1', '二'), keep('li/a/2', '三'), keep('li/b/1', '四')])
  expect([...(await keptBelow('li/a/'))]).toEqual([
    ['li/a/1', '二'],
    ['li/a/2', '三'],
  ])
  await drop('li/a/1')
  expect([...(await keptBelow('li/a/')).keys()]).toEqual(['li/a/2'])
})

test('signing out drops what is of the account and leaves what is of others', async () => {
  await Promise.all([keep('li/a/1', '一'), keep('wang/a/1', '二')])
  await dropBelow('li/')
  expect([...(await keptBelow('')).keys()]).toEqual(['wang/a/1'])
})

test('an older page makes way for a newer one, and goes on without the database', async () => {
  await keep('li/a/1', '一')
  const newer = await openDB('mubiao', 2)
  await expect(keep('li/a/1', '二')).rejects.toThrow()
  newer.close()
  await deleteDB('mubiao')
  await keep('li/a/1', '三')
  expect((await keptBelow('li/')).get('li/a/1')).toBe('三')
})

test('a database that never answers is not waited for', async () => {
  vi.useFakeTimers()
  vi.stubGlobal('indexedDB', { open: () => new IDBRequest() })
  vi.resetModules()
  const mute = await import('./kept')
  const asked = Promise.allSettled([
    mute.keep('a', 1),
    mute.drop('a'),
    mute.keptBelow('a'),
    mute.dropBelow('a'),
  ])
  await vi.advanceTimersByTimeAsync(mute.PATIENCE_MS)
  const late = { status: 'rejected', reason: new Error('the database does not answer') }
  expect(await asked).toEqual([late, late, late, late])
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
