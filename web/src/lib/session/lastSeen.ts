import { useEffect, useState } from 'react'

const keyOf = (account: string, id: string) => `mubiao.seen/${account}/${id}`

/** The version that this person saw here the last time; what is shown now counts from the next visit on. */
export function useLastSeen(account: string, id: string, version: number): number | undefined {
  const key = keyOf(account, id)
  const [before] = useState(() => Number(window.localStorage.getItem(key) ?? 0))
  useEffect(() => window.localStorage.setItem(key, String(version)), [key, version])
  return before > 0 ? before : undefined
}

/** Whether this person ever opened the sheet for review on this computer. */
export function wasSeen(account: string, id: string): boolean {
  return window.localStorage.getItem(keyOf(account, id)) !== null
}
