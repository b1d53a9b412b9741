import { useQuery } from '@tanstack/react-query'
import { useAction } from './action'
import { answer, commands, queries } from './client'
import { useIdempotencyKey } from './idempotency'
import { sheetKey } from './sheets'
import type { Audience } from './types'

/** What was said about a sheet, and what this person may say now. */
export function useTalk(id: string) {
  return useQuery({
    queryKey: [...sheetKey(id), 'talk'],
    queryFn: ({ signal }) =>
      answer(queries.GET('/api/sheets/{id}/talk', { params: { path: { id } }, signal })),
  })
}

/** Asks those whose turn it is to go on. */
export function useRemind(id: string) {
  const keyOf = useIdempotencyKey()
  return useAction(
    (text: string | null) =>
      answer(
        commands.POST('/api/sheets/{id}/remind', {
          params: { path: { id }, header: keyOf(text ?? '') },
          body: { text },
        }),
      ),
    sheetKey(id),
  )
}

export interface NewNote {
  path: string
  version: number
  text: string
  audience: Audience
}

/** Notes something at a cell. */
export function useMakeNote(id: string) {
  const keyOf = useIdempotencyKey()
  return useAction(
    (note: NewNote) =>
      answer(
        commands.POST('/api/sheets/{id}/notes', {
          params: { path: { id }, header: keyOf(JSON.stringify(note)) },
          body: note,
        }),
      ),
    sheetKey(id),
  )
}

/** Replies to a note. */
export function useAnswer(id: string, note: string) {
  const keyOf = useIdempotencyKey()
  return useAction(
    (text: string) =>
      answer(
        commands.POST('/api/sheets/{id}/notes/{note}/answer', {
          params: { path: { id, note }, header: keyOf(text) },
          body: { text },
        }),
      ),
    sheetKey(id),
  )
}

/** Ends a note. */
export function useEndNote(id: string) {
  return useAction(({ note, verb }: { note: string; verb: 'resolve' | 'withdraw' }) => {
    const path = `/api/sheets/{id}/notes/{note}/${verb}` as '/api/sheets/{id}/notes/{note}/resolve'
    return answer(commands.POST(path, { params: { path: { id, note } } }))
  }, sheetKey(id))
}
