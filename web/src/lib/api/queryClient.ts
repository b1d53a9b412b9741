import { QueryClient } from '@tanstack/react-query'
import { Problem } from './problem'

const RETRIES = 2

/** Reads are tried again when that may help, and wait while there is no connection; commands never go by themselves. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (count, error) => count < RETRIES && error instanceof Problem && error.isPassing,
        refetchOnWindowFocus: 'always',
        staleTime: 5000,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
