import { useQuery } from '@tanstack/react-query'
import { answer, queries } from './client'
import type { components } from './generated/query-side'

export type LedgerStatus = components['schemas']['LedgerStatus']

export const LEDGER_STATUS = ['ledger-status'] as const

/** How far the ledger is and what was found, anew at every interval. */
export function useLedgerStatus(enabled: boolean, everyMs: number) {
  return useQuery({
    queryKey: LEDGER_STATUS,
    queryFn: ({ signal }) => answer(queries.GET('/api/ledger/status', { signal })),
    refetchInterval: everyMs,
    enabled,
  })
}
