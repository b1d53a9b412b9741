import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { answer, identity } from '../api/client'
import { useDeed } from '../api/deeds'
import type { components, paths } from '../api/generated/identity'
import type { Role } from '../api/types'

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
  return useDeed(
    (body: NewAccount): Promise<Opened> => answer(identity.POST('/identity/accounts', { body })),
    ACCOUNTS,
  )
}

export function usePasswordReset() {
  return useDeed(
    (id: string): Promise<Opened> =>
      answer(identity.POST('/identity/accounts/{id}/reset-password', { params: { path: { id } } })),
    ACCOUNTS,
  )
}

type AccountPath = Extract<keyof paths, `/identity/accounts/{id}/${string}`>
type Verb = 'rename' | 'transfer' | 'suspend' | 'resume' | 'grant' | 'revoke'
type Body<V extends Verb> = paths[Extract<AccountPath, `/identity/accounts/{id}/${V}`>]['post'] extends {
  requestBody: { content: { 'application/json': infer Json } }
}
  ? Json
  : never

function send<V extends Verb>(verb: V, id: string, body: Body<V>): Promise<Account> {
  const path = `/identity/accounts/{id}/${verb}` as '/identity/accounts/{id}/rename'
  return answer(identity.POST(path, { params: { path: { id } }, body: body as Body<'rename'> }))
}

export function useAccountDeed<V extends Verb>(verb: V, id: string) {
  return useDeed((body: Body<V>) => send(verb, id, body), ACCOUNTS)
}

/** What has to be granted and revoked to get from some roles to others; granting comes first. */
export function roleSteps(before: readonly Role[], after: readonly Role[]) {
  return [
    ...after.filter((role) => !before.includes(role)).map((role) => ({ verb: 'grant' as const, role })),
    ...before.filter((role) => !after.includes(role)).map((role) => ({ verb: 'revoke' as const, role })),
  ]
}

/** Each role is a deed of its own with its own record; a refusal ends the row, what went before stands. */
export function useRoles(account: Account) {
  return useDeed(async (roles: readonly Role[]) => {
    for (const { verb, role } of roleSteps(account.roles, roles)) await send(verb, account.id, { role })
    return roles
  }, ACCOUNTS)
}
