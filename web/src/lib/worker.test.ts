import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'

interface Opening {
  request: { mode: string; method: string; destination: string }
  preloadResponse: Promise<Response | undefined>
  respondWith: (answer: Promise<Response>) => void
}

const code = readFileSync('public/worker.js', 'utf8')
/** A server that gives these answers, and is away after the last. */
function serverWith(...answers: Response[]) {
  let asked = 0
  const fetch = async (): Promise<Response> => {
    const answer = await Promise.resolve(answers[asked++])
    if (answer === undefined) throw new TypeError('Failed to fetch')
    return answer
  }
  return { fetch, asked: () => asked }
}

/** What the worker answers; undefined where it leaves the request alone. */
async function answerTo(
  request: Partial<Opening['request']>,
  fetch: () => Promise<Response>,
  preloadResponse: Promise<Response | undefined> = Promise.resolve(undefined),
): Promise<Response | undefined> {
  const listeners = new Map<string, (event: Opening) => void>()
  const self = {
    addEventListener: (name: string, listener: (event: Opening) => void) => listeners.set(name, listener),
  }
  // no caches are given: a worker that kept anything would fail
  runInNewContext(code, { self, fetch, Response, crypto })
  let answer: Promise<Response> | undefined
  listeners.get('fetch')?.({
    request: { mode: 'navigate', method: 'GET', destination: 'document', ...request },
    preloadResponse,
    respondWith: (given) => {
      answer = given
    },
  })
  return answer
}

test('a page that is opened comes from the server, whatever the server says', async () => {
  for (const status of [200, 404, 503]) {
    const server = serverWith(new Response('from the server', { status }))
    const answer = await answerTo({}, server.fetch)
    expect(answer?.status).toBe(status)
    expect(await answer?.text()).toBe('from the server')
  }
})

test('what the browser has asked for already is not asked for again', async () => {
  const server = serverWith()
  const answer = await answerTo({}, server.fetch, Promise.resolve(new Response('asked before')))
  expect(await answer?.text()).toBe('asked before')
  expect(server.asked()).toBe(0)
})

test('a server that cannot be reached is said to be away, under a policy of its own', async () => {
  const away = serverWith().fetch
  for (const isPreloaded of [false, true]) {
    const answer = await answerTo({}, away, isPreloaded ? away() : undefined)
    expect(answer?.status).toBe(503)
    expect(answer?.headers.get('Cache-Control')).toBe('no-store')
    const policy = answer?.headers.get('Content-Security-Policy') ?? ''
    const nonce = /script-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none'
    expect(policy).not.toContain('unsafe')
    const text = (await answer?.text()) ?? ''
    expect(text).toContain('连接已断开')
    expect(text).toContain(`<script nonce="${nonce}">`)
  }
})

test('answers of the API, files, frames and what is sent are left alone', async () => {
  const server = serverWith()
  for (const request of [
    { mode: 'cors', destination: '' },
    { mode: 'no-cors', destination: 'script' },
    { destination: 'iframe' },
    { method: 'POST' },
  ]) {
    expect(await answerTo(request, server.fetch)).toBeUndefined()
  }
  expect(server.asked()).toBe(0)
})
