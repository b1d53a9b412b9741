import { useEffect, useState } from 'react'

const SETTLED_MS = 2_000

/** Whether what one came for had time to be fetched: what only adds to it waits until then. */
export function useSettled(): boolean {
  const [isSettled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [])
  return isSettled
}
