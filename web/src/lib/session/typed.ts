import { useCallback, useState } from 'react'

const PREFIX = 'typed/'

/** What was typed and is not sent yet; it outlives a reload and a new sign-in in this tab, but not a sign-out. */
export function readTyped(key: string): unknown {
  const text = window.sessionStorage.getItem(PREFIX + key)
  return text === null ? undefined : JSON.parse(text)
}

export function keepTyped(key: string, value: unknown): void {
  window.sessionStorage.setItem(PREFIX + key, JSON.stringify(value))
}

export function forgetTyped(key: string): void {
  window.sessionStorage.removeItem(PREFIX + key)
}

export function forgetAllTyped(): void {
  Object.keys(window.sessionStorage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => window.sessionStorage.removeItem(key))
}

/** State that is kept as typed text; `key` names the account, the sheet and the form. */
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
