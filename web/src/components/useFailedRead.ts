import { QueryClientContext, type Query, type QueryClient } from '@tanstack/react-query'
import { useContext, useEffect } from 'react'
import { Problem } from '../lib/api/problem'

const AGAIN_MS = 10_000

/**
 * The way to read again what an error came from; undefined when it came from a command, which nobody but a person sends
 * again. What may pass is read again by itself as long as it is shown.
 */
export function useFailedRead(error: unknown): (() => void) | undefined {
  const client = useContext(QueryClientContext)
  const isOfError = (query: Query) => query.state.error === error
  const isRead = client?.getQueryCache().getAll().some(isOfError) === true
  const isPassing = isRead && error instanceof Problem && error.isPassing
  useEffect(() => {
    if (!isPassing) return
    const timer = setInterval(() => readAgain(client, error), AGAIN_MS)
    return () => clearInterval(timer)
  }, [client, isPassing, error])
  return isRead ? () => readAgain(client, error) : undefined
}

function readAgain(client: QueryClient | undefined, error: unknown) {
  void client?.refetchQueries({ type: 'active', predicate: (query) => query.state.error === error })
}
