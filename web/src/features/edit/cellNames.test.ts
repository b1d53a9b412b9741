import { expect, test } from 'vitest'
import { zh } from '../../texts/zh'
import { wordsAt } from './cellNames'

test('form and edition are named, also the form without a code; other cells say what stands in them', () => {
  expect(wordsAt('form', 'MINISTRY', zh)).toBe(zh.edit.forms.MINISTRY)
  expect(wordsAt('form', '', zh)).toBe(zh.edit.forms.own)
  expect(wordsAt('edition', '88', zh)).toBe(zh.edit.editions['88'])
  expect(wordsAt('number', '88', zh)).toBe('88')
  expect(wordsAt('number', '', zh)).toBe('')
  expect(wordsAt('indicators/a', undefined, zh)).toBeUndefined()
})
