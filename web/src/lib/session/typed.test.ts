import { expect, test } from 'vitest'
import { forgetAllTyped, forgetTyped, keepTyped, readTyped } from './typed'

test('what was typed is there again until it is sent', () => {
  keepTyped('li/sheet/revise', { reason: '预算有调整' })
  expect(readTyped('li/sheet/revise')).toEqual({ reason: '预算有调整' })
  forgetTyped('li/sheet/revise')
  expect(readTyped('li/sheet/revise')).toBeUndefined()
})

test('signing out forgets what was typed and nothing else', () => {
  window.sessionStorage.setItem('other', '1')
  keepTyped('a', 'text')
  keepTyped('b', 'text')
  forgetAllTyped()
  expect([readTyped('a'), readTyped('b'), window.sessionStorage.getItem('other')]).toEqual([
    undefined,
    undefined,
    '1',
  ])
})
