import { expect, test, vi } from 'vitest'
import { pump, type Sink } from './exporting'

function streamOf(...texts: string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const text of texts) controller.enqueue(new TextEncoder().encode(text))
      controller.close()
    },
  })
}

function sink() {
  const written: string[] = []
  const made = {
    write: vi.fn((chunk: Uint8Array) => {
      written.push(new TextDecoder().decode(chunk))
      return Promise.resolve()
    }),
    close: vi.fn(() => Promise.resolve()),
    abort: vi.fn(() => Promise.resolve()),
  } satisfies Sink
  return { ...made, written }
}

test('everything arrives and every line is counted, wherever the network cuts', async () => {
  const to = sink()
  const told = vi.fn()
  expect(await pump(streamOf('{"a":', '1}\n{"b"', ':2}\n{"c":3}'), to, told)).toEqual({ lines: 3, bytes: 23 })
  expect(to.written.join('')).toBe('{"a":1}\n{"b":2}\n{"c":3}')
  expect(told).toHaveBeenLastCalledWith({ lines: 3, bytes: 23 })
  expect(to.close).toHaveBeenCalledOnce()
})

test('a last line that is ended is counted once', async () => {
  expect(await pump(streamOf('{}\n', '{}\n'), sink(), vi.fn())).toEqual({ lines: 2, bytes: 6 })
})

test('an export of nothing has no lines', async () => {
  expect(await pump(streamOf(), sink(), vi.fn())).toEqual({ lines: 0, bytes: 0 })
})

test('an export that breaks off leaves no file', async () => {
  const to = sink()
  const broken = new ReadableStream<Uint8Array>({
    start: (controller) => controller.error(new TypeError('network error')),
  })
  await expect(pump(broken, to, vi.fn())).rejects.toThrow('network error')
  expect(to.abort).toHaveBeenCalledOnce()
  expect(to.close).not.toHaveBeenCalled()
})
