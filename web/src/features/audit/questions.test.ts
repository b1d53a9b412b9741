import { expect, test } from 'vitest'
import { readAsked, toQuestion } from './questions'

const question = {
  code: 'Q01',
  title: '',
  explanation: '',
  basis: '',
  parameters: [{ name: 'seconds', value: 120, label: '' }],
}

test('a question takes its own numbers from the address and no other’s', () => {
  const address = new URLSearchParams('seconds=60&days=3&from=2026-03-01&to=soon')
  expect(readAsked(address, question)).toEqual({ seconds: '60', from: '2026-03-01' })
  expect(readAsked(new URLSearchParams('seconds=1e3'), question)).toEqual({})
})

test('numbers are asked as numbers, days to their end', () => {
  const asked = toQuestion({ seconds: '60', from: '2026-03-01', to: '2026-03-01' })
  expect(asked.seconds).toBe(60)
  expect(Date.parse(String(asked.to)) - Date.parse(String(asked.from))).toBe(24 * 60 * 60 * 1000)
})
