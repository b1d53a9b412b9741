import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
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
