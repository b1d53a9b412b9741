import { useEffect, useRef, useState } from 'react'
import { readDocument, type Intake } from './intake'

export type Doc = File | string

/** A document and how far it is. What failed or was cancelled keeps its document, to be read again. */
export interface Queued {
  id: number
  document: Doc
  state: 'WAITING' | 'READING' | 'READ' | 'FAILED' | 'CANCELLED'
  /** When its reading began. */
  since?: number
  error?: unknown
  intake?: Intake
}

interface Line {
  waiting: Queued[]
  isRunning: boolean
  next: number
  reading?: { id: number; abort: AbortController }
}

/** Reads documents one after another; what becomes of one changes nothing for the others. */
export function useQueue(read: typeof readDocument = readDocument) {
  const [items, setItems] = useState<readonly Queued[]>([])
  const line = useRef<Line>({ waiting: [], isRunning: false, next: 1 })
  useEffect(() => {
    const left = line.current
    return () => {
      left.waiting.length = 0
      left.reading?.abort.abort()
    }
  }, [])
  const set = (id: number, change: Partial<Queued>) =>
    setItems((before) => before.map((item) => (item.id === id ? { ...item, ...change } : item)))
  const readOne = async ({ id, document }: Queued) => {
    const abort = new AbortController()
    line.current.reading = { id, abort }
    set(id, { state: 'READING', since: Date.now(), error: undefined })
    try {
      const intake = await read(document, abort.signal)
      set(id, { state: 'READ', intake })
    } catch (error) {
      set(id, abort.signal.aborted ? { state: 'CANCELLED' } : { state: 'FAILED', error })
    }
  }
  const run = async () => {
    const own = line.current
    if (own.isRunning) return
    own.isRunning = true
    for (let one = own.waiting.shift(); one !== undefined; one = own.waiting.shift()) await readOne(one)
    own.isRunning = false
  }
  const add = (document: Doc, error?: unknown) => {
    const item: Queued = {
      id: line.current.next++,
      document,
      state: error === undefined ? 'WAITING' : 'FAILED',
      error,
    }
    setItems((before) => [...before, item])
    if (error === undefined) line.current.waiting.push(item)
    void run()
    return item.id
  }
  const again = (item: Queued) => {
    set(item.id, { state: 'WAITING', error: undefined })
    line.current.waiting.push(item)
    void run()
  }
  const cancel = ({ id }: Queued) => {
    const { waiting, reading } = line.current
    const at = waiting.findIndex((item) => item.id === id)
    if (at >= 0) {
      waiting.splice(at, 1)
      set(id, { state: 'CANCELLED' })
    } else if (reading?.id === id) {
      reading.abort.abort()
    }
  }
  return { items, add, again, cancel }
}
