import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { keep, keptBelow } from './kept'
import { bringBackTyped, forgetAllTyped, forgetTyped, keepTyped, readTyped, typedBy } from './typed'

test('what was typed is there again until it is sent', () => {
  keepTyped('li/sheet/revise', { reason: '预算有调整' })
  expect(readTyped('li/sheet/revise')).toEqual({ reason: '预算有调整' })
  forgetTyped('li/sheet/revise')
  expect(readTyped('li/sheet/revise')).toBeUndefined()
})

test('signing out forgets what was typed and nothing else', async () => {
  window.sessionStorage.setItem('other', '1')
  keepTyped('li/a', 'text')
  keepTyped('li/b', 'text')
  await keep('edit/li/sheet/tab', {})
  await keep('typed/wang/a', 'text')
  await forgetAllTyped('li')
  expect([readTyped('li/a'), readTyped('li/b'), window.sessionStorage.getItem('other')]).toEqual([
    undefined,
    undefined,
    '1',
  ])
  expect([...(await keptBelow('')).keys()]).toEqual(['typed/wang/a'])
})

test('what was typed in a tab that has ended comes back, and not over what this tab has', async () => {
  keepTyped('li/ended', '旧标签页')
  keepTyped('li/both', '旧标签页')
  keepTyped('wang/ended', '别人的')
  window.sessionStorage.clear()
  window.sessionStorage.setItem('typed/li/both', '"这一页"')
  await bringBackTyped('li')
  expect([readTyped('li/ended'), readTyped('li/both'), readTyped('wang/ended')]).toEqual([
    '旧标签页',
    '这一页',
    undefined,
  ])
})

test('what is typed in the place of another stands apart, and comes back and goes with the account', async () => {
  const asZhang = typedBy({ account: 'li', onBehalfOf: { account: 'zhang', name: '张三' } })
  keepTyped(`${asZhang}/sheet/review`, '同意')
  expect(readTyped(`${typedBy({ account: 'li' })}/sheet/review`)).toBeUndefined()
  window.sessionStorage.clear()
  await bringBackTyped('li')
  expect(readTyped(`${asZhang}/sheet/review`)).toBe('同意')
  await forgetAllTyped('li')
  await bringBackTyped('li')
  expect(readTyped(`${asZhang}/sheet/review`)).toBeUndefined()
})

test('what the tab has no room for is kept beside it, and typing goes on', async () => {
  keepTyped('li/long', '旧')
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  keepTyped('li/long', '新')
  vi.restoreAllMocks()
  expect(readTyped('li/long')).toBeUndefined()
  await bringBackTyped('li')
  expect(readTyped('li/long')).toBe('新')
})
