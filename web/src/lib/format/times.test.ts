import { expect, test } from 'vitest'
import { en } from '../../texts/en'
import { zh } from '../../texts/zh'
import { age } from './times'

const now = Date.parse('2026-03-10T12:00:00Z')

test.each([
  ['2026-03-10T11:59:30Z', '刚刚', 'just now'],
  ['2026-03-10T11:59:00Z', '1 分钟', '1 minute'],
  ['2026-03-10T10:00:01Z', '1 小时', '1 hour'],
  ['2026-03-09T12:00:00Z', '1 天', '1 day'],
  ['2026-03-07T11:00:00Z', '3 天', '3 days'],
])('what waits since %s has waited %s', (since, chinese, english) => {
  expect(age(since, now, zh)).toBe(chinese)
  expect(age(since, now, en)).toBe(english)
})

test('a clock that is a little ahead of the server does not give ages before zero', () => {
  expect(age('2026-03-10T12:00:20Z', now, zh)).toBe('刚刚')
})
