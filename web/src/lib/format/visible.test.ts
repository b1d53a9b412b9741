import { expect, it, test } from 'vitest'
import { isInvisible, isMissing, saysNothing } from './visible'

const NOTHING = [
  '',
  ' ',
  '\u00a0',
  '\u2007',
  '\u202f',
  '\u3000',
  '\u2800',
  '\u3164',
  '\u115f',
  '\uffa0',
  '\u200b',
  '\u200f',
  '\u202e',
  '\u00ad',
  '\u034f',
  '\u0301',
  '\ufe0f',
  '\ufeff',
  '\u0000',
  '\ud800',
  '\u{e0041}',
]

test.each(['同意', 'a', '7', '７', '〇', '①', '-1', '（一）', '𠮷', '\u3164局'])(
  '%s says something',
  (text) => {
    expect(isMissing(text)).toBe(false)
  },
)

test.each([null, undefined, ...NOTHING, '-', '——', '…', '。', '/', '√', '*', '％', 'ー', '≥'])(
  '%j is no name and no reason',
  (text) => {
    expect(isMissing(text)).toBe(true)
  },
)

test.each(NOTHING)('%j is not seen', (text) => {
  expect(isInvisible(text)).toBe(true)
})

test.each(['√', '—', '-', '☑', '≥95%', '\uf0fe'])('%s is seen', (text) => {
  expect(isInvisible(text)).toBe(false)
})

it('lets an optional text be empty', () => {
  expect(saysNothing('')).toBe(false)
  expect(saysNothing(' ')).toBe(false)
  expect(saysNothing('-')).toBe(true)
  expect(saysNothing('同意')).toBe(false)
})
