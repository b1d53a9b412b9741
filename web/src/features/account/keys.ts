import { useQuery } from '@tanstack/react-query'
import { answer, identity } from '../../lib/api/client'
import { useAction } from '../../lib/api/action'
import type { components } from '../../lib/api/generated/identity'

export type ApiKey = components['schemas']['ApiKey']
export type NewKey = components['schemas']['NewKey']

const KEYS = ['api-keys'] as const

export function useKeys() {
  return useQuery({
    queryKey: KEYS,
    queryFn: ({ signal }) => answer(identity.GET('/identity/me/api-keys', { signal })),
  })
}

export function useKeyCreation() {
  return useAction(
    (body: { label: string }): Promise<NewKey> => answer(identity.POST('/identity/me/api-keys', { body })),
    KEYS,
  )
}

export function useKeyRevocation() {
  return useAction(
    (key: string): Promise<ApiKey> =>
      answer(identity.POST('/identity/me/api-keys/{key}/revoke', { params: { path: { key } } })),
    KEYS,
  )
}

export interface PasswordChange {
  current: string
  new: string
  keepKeys?: boolean
}

export function usePasswordChange() {
  return useAction(
    (body: PasswordChange): Promise<unknown> => answer(identity.POST('/identity/me/password', { body })),
    ['me'],
  )
}
