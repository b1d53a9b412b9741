import { useLocation, useNavigate } from 'react-router'

/** What a sheet's page knows of the list that it was opened from; travels with the address in the browser's history. */
interface FromList {
  list: string
  ids: readonly string[]
}

/** Which line a list that one comes back to points at. */
interface ToList {
  at: string
}

export function fromList(list: string, ids: readonly string[]): FromList {
  return { list, ids }
}

/** Back to the list: to the line one came from, or after a decision to the one below it. */
export function useWayBack(id: string) {
  const navigate = useNavigate()
  const state = useLocation().state as FromList | null
  const go = (at: string | undefined) =>
    void navigate(state?.list ?? '/', { state: at === undefined ? undefined : ({ at } satisfies ToList) })
  return {
    back: () => go(id),
    next: () => go(nextOf(state?.ids ?? [], id)),
  }
}

/** The line below, or the one above the last. */
export function nextOf(ids: readonly string[], id: string): string | undefined {
  const index = ids.indexOf(id)
  return index < 0 ? undefined : (ids[index + 1] ?? ids[index - 1])
}

/** The line that the list was left at. */
export function useLeftAt(): string | undefined {
  return (useLocation().state as Partial<ToList> | null)?.at
}
