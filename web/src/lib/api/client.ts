import createClient, { type Middleware } from 'openapi-fetch'
import { accessToken, expired, renew } from '../session/session'
import { connectedFetch } from './connection'
import type { paths as CommandPaths } from './generated/command-side'
import type { paths as IdentityPaths } from './generated/identity'
import type { paths as QueryPaths } from './generated/query-side'
import { inPlace } from './onBehalf'
import { toProblem } from './problem'

/** A token that ended early is renewed once, unseen; what was refused with 401 has not happened, so it is sent again. */
async function authorizedFetch(asked: Request): Promise<Response> {
  const request = inPlace(asked)
  const again = request.clone()
  const response = await connectedFetch(authorized(request, await accessToken()))
  if (response.status !== 401) return response
  const token = await renew()
  if (token === undefined) {
    expired()
    return response
  }
  return connectedFetch(authorized(again, token))
}

function authorized(request: Request, token: string | undefined): Request {
  if (token !== undefined) request.headers.set('Authorization', `Bearer ${token}`)
  return request
}

const refusalsAreThrown: Middleware = {
  async onResponse({ response }) {
    if (response.ok) return
    throw toProblem(response.status, await response.json().catch(() => undefined))
  },
}

function client<Paths extends object>() {
  const made = createClient<Paths>({ baseUrl: window.location.origin, fetch: authorizedFetch })
  made.use(refusalsAreThrown)
  return made
}

/** GET below /api. */
export const queries = client<QueryPaths>()
/** Everything else below /api. */
export const commands = client<CommandPaths>()
/** Accounts, units, API keys: below /identity. */
export const identity = client<IdentityPaths>()

/** A file of the API with the name that the server gives it; refusals are thrown as `Problem`. */
export async function readFile(path: string): Promise<{ blob: Blob; name?: string; headers: Headers }> {
  const response = await authorizedFetch(new Request(new URL(path, window.location.origin)))
  // 202: accepted, and there is no file yet
  if (!response.ok || response.status === 202) {
    throw toProblem(response.status, await response.json().catch(() => undefined))
  }
  const { headers } = response
  return { blob: await response.blob(), name: nameOf(headers.get('Content-Disposition') ?? ''), headers }
}

function nameOf(disposition: string): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  return encoded === undefined ? /filename="?([^";]+)/i.exec(disposition)?.[1] : decodeURIComponent(encoded)
}

/** The body of an answer; refusals have been thrown as `Problem` before. */
export async function answer<Data>(request: Promise<{ data?: Data }>): Promise<Data> {
  const { data } = await request
  return data as Data
}
