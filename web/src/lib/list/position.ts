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

/** Where a sheet stands in the list that it was opened from, and its neighbours there. */
export function placeIn(ids: readonly string[], id: string) {
  const index = ids.indexOf(id)
  return index < 0
    ? undefined
    : { at: index + 1, of: ids.length, previous: ids[index - 1], next: ids[index + 1] }
}

/** The sheet's place in its list; undefined for who came by another way than a list. */
export function usePlace(id: string) {
  const navigate = useNavigate()
  const state = useLocation().state as FromList | null
  const place = placeIn(state?.ids ?? [], id)
  /** To the same page of another sheet; the way back to the list goes along. */
  const open = (other: string, page: string) => void navigate(`/sheets/${other}${page}`, { state })
  return place && { ...place, open }
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
