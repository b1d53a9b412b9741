import { expect, test } from 'vitest'
import { zh } from '../../texts/zh'
import { decisionWords } from './decisionWords'

test('at the last stage one refuses approval, from the choice to the message', () => {
  const { name, send, sendAndNext, done } = decisionWords('reject', ['approve', 'return', 'reject'], zh)
  expect([name, send, sendAndNext, done('甲')].join(' ')).toBe(
    '不予批复 不予批复 不予批复并打开下一张 已决定不予批复：甲',
  )
  expect(decisionWords('reject', ['pass', 'return', 'reject'], zh).send).toBe('不予通过')
  expect(decisionWords('approve', ['approve'], zh).name).toBe('予以批复')
})
