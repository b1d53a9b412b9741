import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Intake } from './intake'
import { useQueue } from './useQueue'

const INTAKE: Intake = { sheets: [], unread: [] }

/** A reader that answers when told to. */
function reader() {
  const asked: { document: string; answer: (result: Intake | Error) => void }[] = []
  const read = (document: File | string, signal?: AbortSignal) =>
    new Promise<Intake>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new Error('aborted')))
      asked.push({
        document: document as string,
        answer: (result) => (result instanceof Error ? reject(result) : resolve(result)),
      })
    })
  const answer = (result: Intake | Error) =>
    act(async () => {
      asked.at(-1)?.answer(result)
      await Promise.resolve()
    })
  return { read, asked, answer }
}

function queueOf(documents: readonly string[]) {
  const { read, asked, answer } = reader()
  const { result } = renderHook(() => useQueue(read))
  act(() => documents.forEach((document) => result.current.add(document)))
  const states = () => result.current.items.map(({ document, state }) => `${document as string} ${state}`)
  const item = (i: number) => {
    const found = result.current.items[i]
    if (found === undefined) throw new Error(`no document ${i}`)
    return found
  }
  return { result, asked, answer, states, item }
}

test('documents are read one after another', async () => {
  const { states, answer, asked } = queueOf(['甲', '乙'])
  expect(states()).toEqual(['甲 READING', '乙 WAITING'])
  expect(asked).toHaveLength(1)
  await answer(INTAKE)
  expect(states()).toEqual(['甲 READ', '乙 READING'])
  await answer(INTAKE)
  expect(states()).toEqual(['甲 READ', '乙 READ'])
})

test('one that fails keeps its document and stops none, and is read again on demand', async () => {
  const { result, states, answer, item } = queueOf(['甲', '乙'])
  await answer(new Error('无法识别'))
  expect(states()).toEqual(['甲 FAILED', '乙 READING'])
  await answer(INTAKE)
  act(() => result.current.again(item(0)))
  expect(states()).toEqual(['甲 READING', '乙 READ'])
  await answer(INTAKE)
  expect(states()).toEqual(['甲 READ', '乙 READ'])
})

test('what waits or is being read is cancelled, and the rest goes on', async () => {
  const { result, states, answer, item, asked } = queueOf(['甲', '乙', '丙'])
  act(() => result.current.cancel(item(1)))
  await act(async () => {
    result.current.cancel(item(0))
    await Promise.resolve()
  })
  expect(states()).toEqual(['甲 CANCELLED', '乙 CANCELLED', '丙 READING'])
  expect(asked.map(({ document }) => document)).toEqual(['甲', '丙'])
  await answer(INTAKE)
  expect(states()).toEqual(['甲 CANCELLED', '乙 CANCELLED', '丙 READ'])
})

test('one that is refused before it is sent stands in the list with its reason', () => {
  const { result, states, asked } = queueOf([])
  act(() => void result.current.add('大', new Error('太大')))
  expect(states()).toEqual(['大 FAILED'])
  expect(asked).toHaveLength(0)
})
