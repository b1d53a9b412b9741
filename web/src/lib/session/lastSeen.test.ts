import { beforeEach, expect, test, vi } from 'vitest'
import { rememberSeen, wasSeen } from './lastSeen'

beforeEach(() => window.localStorage.clear())

test('a sheet that changed since it was looked at was not seen', () => {
  rememberSeen('li', 'a', 3)
  expect(wasSeen('li', { id: 'a', version: 3 })).toBe(true)
  expect(wasSeen('li', { id: 'a', version: 4 })).toBe(false)
  expect(wasSeen('li', { id: 'b', version: 1 })).toBe(false)
  expect(wasSeen('ma', { id: 'a', version: 3 })).toBe(false)
})

test('the sheets seen longest ago make room', () => {
  for (let i = 0; i <= 500; i++) rememberSeen('li', `sheet ${i}`, 1)
  expect(wasSeen('li', { id: 'sheet 0', version: 1 })).toBe(false)
  expect(wasSeen('li', { id: 'sheet 1', version: 1 })).toBe(true)
})

test('a browser that stores nothing, or something else, takes nothing for seen', () => {
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  rememberSeen('li', 'a', 3)
  full.mockRestore()
  expect(wasSeen('li', { id: 'a', version: 3 })).toBe(false)
  window.localStorage.setItem('mubiao.seen/li', '[["a"], 1, null]')
  expect(wasSeen('li', { id: 'a', version: 3 })).toBe(false)
})
