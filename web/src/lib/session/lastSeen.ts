import { useEffect, useState } from 'react'

/** The version seen last by the id of the sheet, the latest last. */
type Seen = readonly (readonly [id: string, version: number])[]

/** More than anybody has open; a browser's storage is bounded. */
const MOST = 500
const keyOf = (account: string) => `mubiao.seen/${account}`

/** The version that this person saw here the last time; what is shown now counts from the next visit on. */
export function useLastSeen(account: string, id: string, version: number): number | undefined {
  const [before] = useState(() => lastSeen(account, id))
  useEffect(() => rememberSeen(account, id, version), [account, id, version])
  return before
}

/** Whether this person opened the sheet for review on this computer as it is now. */
export function wasSeen(account: string, { id, version }: { id: string; version: number }): boolean {
  return (lastSeen(account, id) ?? 0) >= version
}

export function rememberSeen(account: string, id: string, version: number): void {
  const others = readSeen(account).filter(([one]) => one !== id)
  const all: Seen = [...others, [id, version] as const].slice(-MOST)
  try {
    window.localStorage.setItem(keyOf(account), JSON.stringify(all))
  } catch {
    // where the browser stores nothing, everything is new each time
  }
}

function lastSeen(account: string, id: string): number | undefined {
  return readSeen(account).find(([one]) => one === id)?.[1]
}

function readSeen(account: string): Seen {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(keyOf(account)) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isSeen) : []
  } catch {
    return []
  }
}

function isSeen(one: unknown): one is readonly [string, number] {
  return Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'number'
}
