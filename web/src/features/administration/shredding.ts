import { useQuery } from '@tanstack/react-query'
import { answer, identity } from '../../lib/api/client'
import { useAction } from '../../lib/api/action'
import type { components } from '../../lib/api/generated/identity'

export type ShreddingOverview = components['schemas']['ShreddingOverview']
export type DestroyShredKeys = components['schemas']['DestroyShredKeys']

const SHREDDING = ['shredding'] as const

/** Of which years it is still known where requests came from, and what was forgotten. */
export function useShredding() {
  return useQuery({
    queryKey: SHREDDING,
    queryFn: ({ signal }) => answer(identity.GET('/identity/shredding', { signal })),
  })
}

export function useDestroying() {
  return useAction(
    (body: DestroyShredKeys) => answer(identity.POST('/identity/shredding', { body })),
    SHREDDING,
  )
}
