import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import { createElement, type ReactNode } from 'react'
import { describe, expect, test } from 'vitest'
import { acting } from '../session/acting'
import { inPlace, isOver, useActing } from './onBehalf'
import { Problem } from './problem'

const SHEET = '/api/sheets/0a1b'

function sent(method: string, path: string): string | null {
  return inPlace(new Request(new URL(path, window.location.origin), { method })).headers.get('On-Behalf-Of')
}

describe('while one acts in the place of another', () => {
  test.each([
    ['GET', '/api/me'],
    ['GET', '/api/queue?view=TODO'],
    ['GET', '/api/sheets?q=x'],
    ['GET', SHEET],
    ['GET', `${SHEET}/history`],
    ['GET', `${SHEET}/versions/3`],
    ['GET', `${SHEET}/document?format=pdf`],
    ['POST', `${SHEET}/pass`],
    ['POST', `${SHEET}/return`],
    ['POST', `${SHEET}/reject`],
    ['POST', `${SHEET}/approve`],
    ['POST', `${SHEET}/take-back`],
    ['POST', '/api/approvals'],
  ])('%s %s says so', (method, path) => {
    acting.change('zhang')
    acting.confirm('zhang')
    expect(sent(method, path)).toBe('zhang')
  })

  test.each([
    ['GET', '/api/inbox'],
    ['GET', '/api/deputies'],
    ['GET', '/api/statistics'],
    ['GET', '/api/review-form'],
    ['GET', '/identity/me/api-keys'],
    ['GET', `${SHEET}/archive`],
    ['GET', `${SHEET}/versions/3/receipt`],
    ['POST', '/api/sheets'],
    ['POST', `${SHEET}/edit`],
    ['POST', `${SHEET}/submit`],
    ['POST', `${SHEET}/withdraw`],
    ['POST', `${SHEET}/remind`],
    ['POST', `${SHEET}/notes`],
    ['POST', `${SHEET}/notes/1/withdraw`],
    ['POST', '/api/deputies'],
    ['POST', '/api/checks'],
  ])('%s %s goes in the own name', (method, path) => {
    acting.change('zhang')
    expect(sent(method, path)).toBeNull()
  })
})

test('who acts in the own place says nothing', () => {
  expect(sent('GET', '/api/queue')).toBeNull()
  acting.change('zhang')
  acting.change(undefined)
  acting.confirm(undefined)
  expect(sent('POST', `${SHEET}/pass`)).toBeNull()
})

test('nothing is signed in another place than the page says', () => {
  acting.confirm('zhang')
  expect(() => sent('POST', `${SHEET}/pass`)).toThrow('代办身份已经改变')
  acting.change('chen')
  expect(() => sent('POST', `${SHEET}/pass`)).toThrow('代办身份已经改变')
  expect(sent('POST', `${SHEET}/notes`)).toBeNull()
  expect(sent('GET', SHEET)).toBe('chen')
})

test('what was read in one place is not shown in the other', () => {
  const client = new QueryClient()
  client.setQueryData(['sheet', '1'], { possible: ['pass'] })
  const wrapper = ({ children }: { children: ReactNode }) =>
    createElement(QueryClientProvider, { client }, children)
  const { result } = renderHook(() => useActing(), { wrapper })
  act(() => result.current.act('zhang'))
  expect(result.current.principal).toBe('zhang')
  expect(client.getQueryData(['sheet', '1'])).toBeUndefined()
})

test('a mandate that is over is told from every other refusal', () => {
  const refusal = (code: string) => new Problem(409, code, '')
  expect(isOver(refusal('DEPUTYSHIP_ENDED'))).toBe(false)
  acting.change('zhang')
  expect(isOver(refusal('DEPUTYSHIP_ENDED'))).toBe(true)
  expect(isOver(refusal('NOT_A_DEPUTY'))).toBe(true)
  expect(isOver(refusal('STALE_VERSION'))).toBe(false)
})
