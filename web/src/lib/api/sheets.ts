import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCommand } from './action'
import { answer, commands, queries } from './client'
import type { paths } from './generated/command-side'
import { STALE_VERSION } from './problem'
import { asSeen, type Seen } from './seen'
import type { SheetDetails, SheetVersion } from './types'

/** A verb below /api/sheets/{id}; `possible` of a sheet names those that the caller may send. */
export type Verb =
  | 'edit'
  | 'submit'
  | 'withdraw'
  | 'confirm-amendment'
  | 'pass'
  | 'take-back'
  | 'return'
  | 'reject'
  | 'reopen'
  | 'approve'
  | 'revise'
  | 'abandon-revision'
  | 'discard'
  | 'hand-over'

type Post<V extends Verb> = paths[`/api/sheets/{id}/${V}`]['post']
type BodyOf<Operation> = Operation extends { requestBody?: { content: { 'application/json': infer Body } } }
  ? Body
  : never
export type VerbBody<V extends Verb> = BodyOf<Post<V>>

/** The versions that one's own commands led to: no later answer may be older. */
const seen = new Map<string, number>()
let latest: { sheet: string; atLeast: number } | undefined

/** Remembers what a command answered. */
export function saw({ id, version }: Seen): void {
  seen.set(id, version)
  latest = { sheet: id, atLeast: version }
}

/** To be sent with every list: it waits until it knows one's latest command. */
export function latestCommand(): { sheet?: string; atLeast?: number } {
  return latest ?? {}
}

/** Whether an answer shows a sheet older than one's own commands have made it. */
export function isOutdated({ id, version }: Seen): boolean {
  return version < (seen.get(id) ?? 0)
}

export const sheetKey = (id: string) => ['sheet', id] as const
/** The first part of the key of everything that lists or counts sheets. */
export const LISTS = 'lists'

/** `refreshMs`: how often to look what others do with it meanwhile. */
export function useSheet(id: string, refreshMs?: number) {
  return useQuery({
    queryKey: sheetKey(id),
    queryFn: ({ signal }) => readSheet(id, seen.get(id), signal),
    refetchInterval: refreshMs,
  })
}

/** The sheet as it stands, at least as new as a version that is known to exist. */
export function readSheet(id: string, atLeast?: number, signal?: AbortSignal): Promise<SheetDetails> {
  return answer(queries.GET('/api/sheets/{id}', { params: { path: { id }, query: { atLeast } }, signal }))
}

/** Sends a verb for exactly the version that was seen. */
export function send<V extends Verb>(verb: V, sheet: Seen, body: VerbBody<V>): Promise<SheetVersion> {
  const path = `/api/sheets/{id}/${verb}` as '/api/sheets/{id}/edit'
  return answer(
    commands.POST(path, {
      params: asSeen(sheet),
      body: body as VerbBody<'edit'>,
    }),
  )
}

/** Reads anew what a command changed: everything below the sheet's key, and all lists. */
export async function refresh(client: QueryClient, id: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: sheetKey(id) }),
    client.invalidateQueries({ queryKey: [LISTS] }),
  ])
}

/** A verb as a command: when it is done, or was refused as stale, the page shows nothing older. */
export function useVerb<V extends Verb>(verb: V, sheet: Seen) {
  const client = useQueryClient()
  const perform = async (body: VerbBody<V>) => {
    const decided = await send(verb, sheet, body)
    saw(decided)
    return decided
  }
  return useCommand(perform, (problem) =>
    problem === null || problem.code === STALE_VERSION ? refresh(client, sheet.id) : undefined,
  )
}
