import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, identity } from '../../lib/api/client'
import type { components } from '../../lib/api/generated/identity'

export type Notice = components['schemas']['Notice']

const NOTICES = ['notices'] as const

/** What happened to one's own account, newest first, and how much of it is new. */
export function useNotices(enabled = true) {
  return useQuery({
    queryKey: NOTICES,
    queryFn: ({ signal }) => answer(identity.GET('/identity/me/notices', { signal })),
    staleTime: 60_000,
    enabled,
  })
}

/** Says that everything up to a moment was seen; the marks of what is new stay until the page is left. */
export function useSeen() {
  const client = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: (until: string) => answer(identity.POST('/identity/me/notices/seen', { body: { until } })),
    onSuccess: () => client.setQueryData<{ items: Notice[]; unseen: number }>(NOTICES, withoutUnseen),
  })
  return mutate
}

function withoutUnseen(notices?: { items: Notice[]; unseen: number }) {
  return notices && { ...notices, unseen: 0 }
}
