import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import { createElement, type ReactNode } from 'react'
import { expect, test } from 'vitest'
import type { SheetItem } from '../../lib/api/types'
import { acting } from '../../lib/session/acting'
import { notDone, useBatch, type Outcome } from './batch'

const items = ['a', 'b', 'c'].map((id) => ({ id }) as SheetItem)

function open(send: Parameters<typeof useBatch<undefined>>[1]) {
  const client = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) =>
    createElement(QueryClientProvider, { client }, children)
  return renderHook(() => useBatch<undefined>(1, send), { wrapper }).result
}

test('trying again keeps what became of the others', async () => {
  let isConnected = false
  const send = (chunk: readonly SheetItem[]): Promise<[string, Outcome][]> =>
    chunk.some(({ id }) => id === 'b') && !isConnected
      ? Promise.reject(new TypeError('offline'))
      : Promise.resolve(chunk.map(({ id }) => [id, { kind: 'DONE' }]))
  const result = open(send)
  await act(() => result.current.run(items, undefined))
  const left = notDone(items, result.current.outcomes)
  expect(left.map(({ id }) => id)).toEqual(['b'])
  isConnected = true
  const outcomes = await act(() => result.current.run(left, undefined))
  expect([...outcomes.keys()].sort()).toEqual(['a', 'b', 'c'])
  expect(notDone(items, outcomes)).toEqual([])
})

test('what began in the place of another does not go on in the own name', async () => {
  acting.change('zhang')
  const sent: string[] = []
  const result = open((chunk) => {
    sent.push(...chunk.map(({ id }) => id))
    acting.change(undefined)
    return Promise.resolve(chunk.map(({ id }) => [id, { kind: 'DONE' }]))
  })
  await act(() => result.current.run(items, undefined))
  expect(sent).toEqual(['a'])
  const left = notDone(items, result.current.outcomes)
  expect(left.map(({ id }) => result.current.outcomes.get(id)?.kind)).toEqual(['NOT_SENT', 'NOT_SENT'])
})
