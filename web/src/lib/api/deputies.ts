import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCommand } from './action'
import { answer, commands, queries } from './client'
import type { components as CommandSide } from './generated/command-side'
import type { components as QuerySide } from './generated/query-side'
import { useIdempotencyKey } from './idempotency'
import { ME } from './me'
import type { Role } from './types'

/** An appointment of a deputy (委托). */
export type Deputyship = QuerySide['schemas']['DeputyList']['items'][number]
export type DeputyshipStatus = Deputyship['status']
export type Appointment = CommandSide['schemas']['AppointDeputy']

/** What can be done with an appointment; `possible` names those that the caller may send. */
export const DEPUTY_VERBS = ['accept', 'decline', 'confirm', 'revoke'] as const
export type DeputyVerb = (typeof DEPUTY_VERBS)[number]

const DEPUTIES = ['deputies'] as const

/** Those that one may see, the latest first. */
export function useDeputyships(enabled = true) {
  return useQuery({
    queryKey: [...DEPUTIES, 'list'],
    queryFn: ({ signal }) => answer(queries.GET('/api/deputies', { signal })).then(({ items }) => items),
    enabled,
  })
}

/** The colleagues, and why some cannot be one's deputy for these roles. */
export function useCandidates(roles: readonly Role[]) {
  return useQuery({
    queryKey: [...DEPUTIES, 'candidates', roles],
    queryFn: ({ signal }) =>
      answer(queries.GET('/api/deputies/candidates', { params: { query: { roles: [...roles] } }, signal })),
    placeholderData: keepPreviousData,
  })
}

/** What is settled here changes for whom one may act. */
function useDeputyCommand<Input, Result>(perform: (input: Input) => Promise<Result>) {
  const client = useQueryClient()
  return useCommand(perform, async () => {
    await Promise.all([DEPUTIES, ME].map((queryKey) => client.invalidateQueries({ queryKey })))
  })
}

export function useAppointing() {
  const keyOf = useIdempotencyKey()
  return useDeputyCommand((body: Appointment) =>
    answer(commands.POST('/api/deputies', { params: { header: keyOf(JSON.stringify(body)) }, body })),
  )
}

/** Whether a verb gives a reason. */
export function needsReason(verb: DeputyVerb): boolean {
  return verb === 'decline' || verb === 'revoke'
}

export function useSettling(verb: DeputyVerb, id: string) {
  return useDeputyCommand((reason: string) => {
    const params = { path: { id } }
    const path = `/api/deputies/{id}/${verb}` as const
    return needsReason(verb)
      ? answer(commands.POST(path as '/api/deputies/{id}/revoke', { params, body: { reason } }))
      : answer(commands.POST(path as '/api/deputies/{id}/accept', { params }))
  })
}
