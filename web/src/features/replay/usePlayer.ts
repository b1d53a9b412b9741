import { useCallback, useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { stepOfKey, versionIn } from './steps'

const STEP_MS = 2000
const HAS_OWN_KEYS = 'input, select, textarea, [role=slider], [role=combobox], [role=dialog], [role=tab]'

/**
 * The step that a replay shows. It stands in the address, so that it can be handed on; a sheet without one in the
 * address begins at its last step.
 */
export function usePlayer(last: number) {
  const [params, setParams] = useSearchParams()
  const step = versionIn(params.get('v'), last) ?? last
  const [playing, setPlaying] = useState(false)

  const show = useCallback(
    (next: number) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          after.set('v', String(next))
          return after
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  )
  const isPlaying = playing && step < last

  useEffect(() => {
    if (!isPlaying) return
    const timer = setTimeout(() => show(step + 1), STEP_MS)
    return () => clearTimeout(timer)
  }, [isPlaying, step, show])

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || isElsewhere(event.target)) return
      const next = stepOfKey(event.key, step, last)
      if (next === undefined) return
      event.preventDefault()
      setPlaying(false)
      if (next !== step) show(next)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [step, last, show])

  return {
    step,
    isPlaying,
    /** By hand: it also stops playing. */
    go: (next: number) => {
      setPlaying(false)
      if (next !== step) show(next)
    },
    play: () => {
      if (step === last) show(1)
      setPlaying(true)
    },
    pause: () => setPlaying(false),
  }
}

export type Player = ReturnType<typeof usePlayer>

function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(HAS_OWN_KEYS) !== null
}
