import { expect, test } from 'vitest'
import { en } from '../../texts/en'
import { zh } from '../../texts/zh'
import { duration, unitFor } from './durations'

const [MINUTE, HOUR, DAY] = [60, 3600, 86_400]

test.each([
  [0, '不到 1 分钟', 'under a minute'],
  [59, '不到 1 分钟', 'under a minute'],
  [MINUTE, '1 分钟', '1 minute'],
  [HOUR, '1 小时', '1 hour'],
  [HOUR + 20 * MINUTE + 5, '1 小时 20 分钟', '1 hour 20 minutes'],
  [2 * DAY + 3 * HOUR + 59 * MINUTE, '2 天 3 小时', '2 days 3 hours'],
  [DAY + MINUTE, '1 天', '1 day'],
])('%i seconds are told in words', (seconds, chinese, english) => {
  expect(duration(seconds, zh)).toBe(chinese)
  expect(duration(seconds, en)).toBe(english)
})

test.each([
  [3 * DAY, 'days'],
  [DAY, 'hours'],
  [HOUR, 'minutes'],
])('bars up to %i seconds are drawn in %s', (longest, unit) => {
  expect(unitFor(longest).unit).toBe(unit)
})
