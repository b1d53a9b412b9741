import { useMutation, useQuery } from '@tanstack/react-query'
import { useAction } from '../../lib/api/action'
import { answer, commands, queries } from '../../lib/api/client'
import type { components } from '../../lib/api/generated/query-side'
import { LEDGER_STATUS } from '../../lib/api/ledger'
import { verify, type Verdict } from './receipt'

export type Finding = components['schemas']['LedgerFinding']

export function useAcknowledge(id: number) {
  return useAction(
    ({ reason }: { reason: string }) =>
      answer(
        commands.POST('/api/ledger/findings/{id}/acknowledge', {
          params: { path: { id } },
          body: { reason },
        }),
      ),
    LEDGER_STATUS,
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
