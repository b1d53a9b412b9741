import { expect, test } from 'vitest'
import { changedWords } from './changedWords'

const changed = (runs: { text: string; isChanged: boolean }[]) =>
  runs.filter((run) => run.isChanged).map((run) => run.text)
const whole = (runs: { text: string }[]) => runs.map((run) => run.text).join('')

test.each([
  ['接待客商20次以上，签约3个。', '接待客商25次以上，签约项目3个。', ['20'], ['25', '项目']],
  ['同一段文字', '同一段文字', [], []],
  ['甲', '乙', ['甲'], ['乙']],
  ['', '新的', [], ['新的']],
  ['GDP 增长 5%', 'GDP 增长 5.5%', ['5'], ['5.5']],
])('of %s and %s only what changed is marked', (from, to, gone, come) => {
  const words = changedWords(from, to)
  expect(changed(words.from)).toEqual(gone)
  expect(changed(words.to)).toEqual(come)
  expect([whole(words.from), whole(words.to)]).toEqual([from, to])
})

test('texts that have little in common are marked as wholes', () => {
  const [from, to] = ['甲'.repeat(5000) + '同', '乙'.repeat(5000) + '同']
  expect(changedWords(from, to)).toEqual({
    from: [{ text: from, isChanged: true }],
    to: [{ text: to, isChanged: true }],
  })
})
