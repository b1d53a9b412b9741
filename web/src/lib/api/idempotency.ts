import { useRef } from 'react'

/** What is sent again in the same words, because its answer was lost, is done once. */
export function useIdempotencyKey() {
  const last = useRef<{ words: string; key: string }>(undefined)
  return (words: string) => {
    if (last.current?.words !== words) last.current = { words, key: crypto.randomUUID() }
    return { 'Idempotency-Key': last.current.key }
  }
}
