import { useEffect, useRef, useState } from 'react'
import { openSink, pump, type Progress } from './exporting'

const TELL_MS = 200
const NOTHING: Progress = { lines: 0, bytes: 0 }

/** How an export stands. */
export type Export =
  | { state: 'idle' }
  | { state: 'running' | 'done' | 'cancelled'; progress: Progress }
  | { state: 'failed'; progress: Progress; error: unknown }

/** One export at a time; leaving the page ends it. */
export function useExport() {
  const [current, tell] = useState<Export>({ state: 'idle' })
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  const start = async (open: (signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>, name: string) => {
    if (running.current !== undefined) return
    const control = new AbortController()
    running.current = control
    let [progress, toldAt] = [NOTHING, 0]
    try {
      const sink = await openSink(name)
      if (sink === undefined) return
      tell({ state: 'running', progress })
      progress = await pump(await open(control.signal), sink, (arrived) => {
        progress = arrived
        if (Date.now() - toldAt < TELL_MS) return
        toldAt = Date.now()
        tell({ state: 'running', progress })
      })
      tell({ state: 'done', progress })
    } catch (error) {
      tell(control.signal.aborted ? { state: 'cancelled', progress } : { state: 'failed', progress, error })
    } finally {
      running.current = undefined
    }
  }
  return { current, start, cancel: () => running.current?.abort() }
}
