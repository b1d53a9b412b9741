import { useState } from 'react'

/** Filters under a name of one's own. */
export interface SavedFilters {
  name: string
  /** As they stand in the address. */
  query: string
}

/** More would be a list to search in. */
const MOST = 20
const keyOf = (account: string) => `mubiao.filters/${account}`

/** What an account saved in this browser; it stays when one signs out, for it says nothing of any sheet. */
export function useSavedFilters(account: string) {
  const [saved, set] = useState(() => readSaved(account) ?? [])
  const store = (all: readonly SavedFilters[]) => {
    set(all)
    try {
      window.localStorage.setItem(keyOf(account), JSON.stringify(all))
    } catch {
      // where the browser stores nothing, they last as long as the page
    }
  }
  return {
    saved,
    // another tab may have stored others meanwhile
    save: (one: SavedFilters) => store(withSaved(readSaved(account) ?? saved, one)),
    remove: (name: string) => store((readSaved(account) ?? saved).filter((one) => one.name !== name)),
  }
}

/** The newest first; a name that was there before means the new filters now. */
export function withSaved(all: readonly SavedFilters[], one: SavedFilters): SavedFilters[] {
  return [one, ...all.filter(({ name }) => name !== one.name)].slice(0, MOST)
}

/** Undefined where nothing is stored, or nothing can be read. */
function readSaved(account: string): readonly SavedFilters[] | undefined {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(keyOf(account)) ?? 'null')
    return Array.isArray(stored) ? stored.filter(isSaved) : undefined
  } catch {
    return undefined
  }
}

function isSaved(one: unknown): one is SavedFilters {
  const { name, query } = (one ?? {}) as Partial<Record<string, unknown>>
  return typeof name === 'string' && typeof query === 'string'
}
