import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answer, identity } from '../../lib/api/client'
import { useAction } from '../../lib/api/action'
import { asSeen, type Seen } from '../../lib/api/seen'
import type { components, paths } from '../../lib/api/generated/identity'
import type { Role } from '../../lib/api/types'

export type Account = components['schemas']['AccountEntry']
/** The answer to what gives a one-time password. */
export type Opened = components['schemas']['Opened']
export type AccountStatus = Account['status']

export interface AccountFilters {
  q?: string
  unit?: string
  role?: Role
  status?: AccountStatus
}

export interface NewAccount {
  id: string
  name: string
  unit: string
  roles: Role[]
}

const ACCOUNTS = ['accounts'] as const
const PAGE_SIZE = 50

export function useAccounts(filters: AccountFilters) {
  return useInfiniteQuery({
    queryKey: [...ACCOUNTS, filters],
    queryFn: ({ pageParam, signal }) =>
      answer(
        identity.GET('/identity/accounts', {
          params: { query: { ...filters, cursor: pageParam, size: PAGE_SIZE } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })
}

export function useOpening() {
  return useAction(
    (body: NewAccount): Promise<Opened> => answer(identity.POST('/identity/accounts', { body })),
    ACCOUNTS,
  )
}

export function usePasswordReset(account: Seen) {
  return useAction(
    (body: { keepKeys: boolean }): Promise<Opened> =>
      answer(identity.POST('/identity/accounts/{id}/reset-password', { params: asSeen(account), body })),
    ACCOUNTS,
  )
}

type AccountPath = Extract<keyof paths, `/identity/accounts/{id}/${string}`>
type Verb = 'rename' | 'transfer' | 'suspend' | 'resume' | 'roles'
type Body<V extends Verb> = paths[Extract<AccountPath, `/identity/accounts/{id}/${V}`>]['post'] extends {
  requestBody: { content: { 'application/json': infer Json } }
}
  ? Json
  : never

function send<V extends Verb>(verb: V, account: Seen, body: Body<V>): Promise<Account> {
  const path = `/identity/accounts/{id}/${verb}` as '/identity/accounts/{id}/rename'
  return answer(identity.POST(path, { params: asSeen(account), body: body as Body<'rename'> }))
}

export function useAccountAction<V extends Verb>(verb: V, account: Seen) {
  return useAction((body: Body<V>) => send(verb, account, body), ACCOUNTS)
}

/** The roles, each with those that an account must not hold beside it. */
export function useRoleRules() {
  return useQuery({
    queryKey: ['role-rules'],
    queryFn: ({ signal }) => answer(identity.GET('/identity/roles', { signal })),
    staleTime: 'static',
  })
}

export type RoleRule = components['schemas']['GrantableRole']

/** Why a role cannot be added to those that are chosen; undefined when it can. */
export function whyExcluded(
  rules: readonly RoleRule[],
  chosen: readonly Role[],
  role: Role,
): string | undefined {
  if (chosen.includes(role)) return undefined
  return rules
    .find((rule) => rule.role === role)
    ?.excludes.find((exclusion) => chosen.includes(exclusion.role))?.detail
}

export function useAdminProposals() {
  return useQuery({
    queryKey: [...ACCOUNTS, 'proposals'],
    queryFn: ({ signal }) => answer(identity.GET('/identity/admin-proposals', { signal })),
  })
}

export function useConfirmation(account: Seen) {
  return useAction(
    (): Promise<Account> =>
      answer(identity.POST('/identity/accounts/{id}/admin-proposal/confirm', { params: asSeen(account) })),
    ACCOUNTS,
  )
}

export function useWithdrawal(account: Seen) {
  return useAction(
    (body: { reason?: string }): Promise<Account> =>
      answer(
        identity.POST('/identity/accounts/{id}/admin-proposal/withdraw', { params: asSeen(account), body }),
      ),
    ACCOUNTS,
  )
}

export function useKeysOf(id: string) {
  return useQuery({
    queryKey: [...ACCOUNTS, id, 'keys'],
    queryFn: ({ signal }) =>
      answer(identity.GET('/identity/accounts/{id}/api-keys', { params: { path: { id } }, signal })),
  })
}

export function useKeyRevocationOf(id: string) {
  return useAction(
    (key: string): Promise<unknown> =>
      answer(
        identity.POST('/identity/accounts/{id}/api-keys/{key}/revoke', { params: { path: { id, key } } }),
      ),
    ACCOUNTS,
  )
}
