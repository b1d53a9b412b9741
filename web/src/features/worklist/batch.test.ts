import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import { createElement, type ReactNode } from 'react'
import { expect, test } from 'vitest'
import type { SheetItem } from '../../lib/api/types'
import { notDone, useBatch, type Outcome } from './batch'

const items = ['a', 'b', 'c'].map((id) => ({ id }) as SheetItem)

test('trying again keeps what became of the others', async () => {
  let isConnected = false
  const send = (chunk: readonly SheetItem[]): Promise<[string, Outcome][]> =>
    chunk.some(({ id }) => id === 'b') && !isConnected
      ? Promise.reject(new TypeError('offline'))
      : Promise.resolve(chunk.map(({ id }) => [id, { kind: 'DONE' }]))
  const client = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) =>
    createElement(QueryClientProvider, { client }, children)
  const { result } = renderHook(() => useBatch<undefined>(1, send), { wrapper })
  await act(() => result.current.run(items, undefined))
  const left = notDone(items, result.current.outcomes)
  expect(left.map(({ id }) => id)).toEqual(['b'])
  isConnected = true
  const outcomes = await act(() => result.current.run(left, undefined))
  expect([...outcomes.keys()].sort()).toEqual(['a', 'b', 'c'])
  expect(notDone(items, outcomes)).toEqual([])
})
