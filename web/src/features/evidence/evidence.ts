import { useMutation, useQuery } from '@tanstack/react-query'
import { useAction } from '../../lib/api/action'
import { answer, commands, queries } from '../../lib/api/client'
import type { components } from '../../lib/api/generated/query-side'
import { verify, type Verdict } from './receipt'

export type LedgerStatus = components['schemas']['LedgerStatus']
export type Finding = components['schemas']['LedgerFinding']

const STATUS = ['ledger-status'] as const

/** How far the ledger is and what was found, anew at every interval. */
export function useLedgerStatus(enabled: boolean, everyMs: number) {
  return useQuery({
    queryKey: STATUS,
    queryFn: ({ signal }) => answer(queries.GET('/api/ledger/status', { signal })),
    refetchInterval: everyMs,
    enabled,
  })
}

export function useAcknowledge(id: number) {
  return useAction(
    ({ reason }: { reason: string }) =>
      answer(
        commands.POST('/api/ledger/findings/{id}/acknowledge', {
          params: { path: { id } },
          body: { reason },
        }),
      ),
    STATUS,
  )
}

export function useLedgerKeys() {
  return useQuery({
    queryKey: ['ledger-keys'],
    queryFn: ({ signal }) => answer(queries.GET('/api/ledger/keys', { signal })),
    select: ({ keys }) => keys.map(({ vkey }) => vkey),
  })
}

/** A receipt, and whether the checkpoint in it is one of this ledger. */
export interface Checked extends Verdict {
  isOfThisLedger: boolean
}

export function useReceiptCheck() {
  return useMutation<Checked, Error, File>({
    mutationFn: async (file) => {
      const text = await file.text()
      const { keys } = await answer(queries.GET('/api/ledger/keys'))
      const verdict = await verify(
        text,
        keys.map(({ vkey }) => vkey),
      )
      const { size, root } = verdict.receipt.checkpoint
      const { heads } = await answer(
        queries.GET('/api/ledger/heads', { params: { query: { after: size - 1, limit: 1 } } }),
      )
      return { ...verdict, isOfThisLedger: heads[0]?.size === size && heads[0].root === root }
    },
  })
}
