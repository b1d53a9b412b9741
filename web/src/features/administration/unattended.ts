import { useQueries, useQuery } from '@tanstack/react-query'
import { answer, queries } from '../../lib/api/client'
import { useAction } from '../../lib/api/action'
import type { components } from '../../lib/api/generated/query-side'
import { isOutdated, saw, send } from '../../lib/api/sheets'
import type { Role } from '../../lib/api/types'

export type Unattended = components['schemas']['Unattended']
export type UnattendedSheet = components['schemas']['UnattendedSheet']

const UNATTENDED = ['unattended-sheets'] as const
const REFRESH_MS = 10_000

/** The sheets that nobody can act on; `count` is of all, `items` those that wait longest. */
export function useUnattended(isWanted = true) {
  return useQuery({
    queryKey: [...UNATTENDED, 'now'],
    queryFn: ({ signal }) =>
      answer(queries.GET('/api/unattended-sheets', { params: { query: {} }, signal })).then(withoutOutdated),
    refetchInterval: REFRESH_MS,
    enabled: isWanted,
  })
}

/** The list follows the events: what one has just handed over may still stand in it. */
function withoutOutdated({ items, count }: Unattended): Unattended {
  const current = items.filter((item) => !isOutdated(item))
  return { items: current, count: count - (items.length - current.length) }
}

/** How many sheets would wait for nobody without an account, or without these roles of it; each stands in one role. */
export function useLeftBehind(account: string, roles?: readonly Role[]): number {
  return useQueries({
    queries: (roles ?? [undefined]).map((role) => ({
      queryKey: [...UNATTENDED, 'without', account, role],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        answer(
          queries.GET('/api/unattended-sheets', { params: { query: { leaving: account, role } }, signal }),
        ),
    })),
    combine: (answers) => answers.reduce((total, { data }) => total + (data?.count ?? 0), 0),
  })
}

export function useHandOver(sheet: UnattendedSheet) {
  return useAction(async (body: { reason: string }) => {
    const decided = await send('hand-over', sheet, body)
    saw(decided)
    return decided
  }, UNATTENDED)
}
