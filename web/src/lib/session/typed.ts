import { useCallback, useState } from 'react'
import type { Me } from '../api/types'
import { drop, dropBelow, keep, keptBelow } from './kept'

const PREFIX = 'typed/'

/** Whose words they are, as keys begin: what one types in another's place is not ready to be signed in one's own. */
export function typedBy({ account, onBehalfOf }: Pick<Me, 'account' | 'onBehalfOf'>): string {
  return onBehalfOf == null ? account : `${account}/as/${onBehalfOf.account}`
}

/**
 * What was typed and is not sent yet. The tab's own storage answers at once; what is kept beside it outlives the tab, and
 * neither outlives a sign-out.
 */
export function readTyped(key: string): unknown {
  const text = window.sessionStorage.getItem(PREFIX + key)
  return text === null ? undefined : JSON.parse(text)
}

/** Kept as long as the tab; throws where its storage is full. */
export function keepInTab(key: string, value: unknown): void {
  window.sessionStorage.setItem(PREFIX + key, JSON.stringify(value))
}

export function keepTyped(key: string, value: unknown): void {
  try {
    keepInTab(key, value)
  } catch {
    // what stood there before must not come back instead
    window.sessionStorage.removeItem(PREFIX + key)
  }
  keep(PREFIX + key, value).catch(isNotKept)
}

export function forgetTyped(key: string): void {
  window.sessionStorage.removeItem(PREFIX + key)
  drop(PREFIX + key).catch(isNotKept)
}

/** Brings back what an account typed in a tab that has ended; what this tab has counts more. */
export async function bringBackTyped(account: string): Promise<void> {
  const kept = await keptBelow(`${PREFIX}${account}/`)
  kept.forEach((value, key) => {
    if (window.sessionStorage.getItem(key) === null) window.sessionStorage.setItem(key, JSON.stringify(value))
  })
}

export async function forgetAllTyped(account: string): Promise<void> {
  Object.keys(window.sessionStorage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => window.sessionStorage.removeItem(key))
  await Promise.all([PREFIX, 'edit/'].map((folder) => dropBelow(`${folder}${account}/`))).catch(isNotKept)
}

/** A browser that forbids its database still has the tab's own storage. */
function isNotKept() {
  return undefined
}

/** State that is kept as typed text; `key` names who types (`typedBy`), the sheet and the form. */
export function useTyped<T>(key: string, initial: T): [T, (value: T) => void, () => void] {
  const [value, setValue] = useState(() => (readTyped(key) as T | undefined) ?? initial)
  const set = useCallback(
    (next: T) => {
      keepTyped(key, next)
      setValue(next)
    },
    [key],
  )
  const forget = useCallback(() => forgetTyped(key), [key])
  return [value, set, forget]
}
