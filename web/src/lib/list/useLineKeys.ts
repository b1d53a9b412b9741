import { useEffect, useRef, useState, type KeyboardEvent } from 'react'

const HAS_OWN_KEYS = 'a, button, input, select, textarea, [role]:not([role=presentation])'
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

/** The line one is at: ↑ and ↓ move to its neighbours, and the link of the line has the focus, so Enter opens it. */
export function useLineKeys(ids: readonly string[], start: string | undefined) {
  const [current, select] = useState(start)
  const list = useRef<HTMLDivElement>(null)
  const arrived = useRef(false)
  const focus = (id: string) =>
    list.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"]`)?.focus()

  useEffect(() => {
    if (arrived.current || start === undefined || !ids.includes(start)) return
    arrived.current = true
    focus(start)
  }, [ids, start])

  useEffect(() => {
    const begin = (event: globalThis.KeyboardEvent) => {
      const first = ids[0]
      const isElsewhere = document.activeElement?.closest(HAS_OWN_KEYS) != null
      if (event.key === 'ArrowDown' && !isElsewhere && first !== undefined) {
        event.preventDefault()
        focus(first)
      }
    }
    document.addEventListener('keydown', begin)
    return () => document.removeEventListener('keydown', begin)
  }, [ids])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined) return
    const next = ids[(current === undefined ? -1 : ids.indexOf(current)) + step]
    if (next === undefined) return
    event.preventDefault()
    focus(next)
  }
  return [list, { current, select, onKeyDown }] as const
}
