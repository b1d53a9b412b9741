import { useState } from 'react'
import { useChanges, useHistory } from '../../lib/api/readings'
import type { Change, SheetDetails } from '../../lib/api/types'
import { useMe } from '../../lib/api/me'
import { useLastSeen } from '../../lib/session/lastSeen'
import { basesOf, ownLast, type Base } from './bases'

const NONE: readonly Change[] = []

export interface Comparison {
  bases: readonly Base[]
  chosen?: Base
  choose: (kind: Base['kind'] | 'none') => void
  /** Undefined until they are known. */
  changes?: readonly Change[]
  isFirstTime: boolean
}

/** What of the sheet changed since a version that this person knows. */
export function useComparison(sheet: SheetDetails): Comparison {
  const { account } = useMe()
  const history = useHistory(sheet.id)
  const known = {
    seen: useLastSeen(account, sheet.id, sheet.version),
    own: ownLast(history.data?.entries ?? [], account),
    approved: sheet.inForce?.version,
  }
  const bases = basesOf(known, sheet.version)
  const [wanted, choose] = useState<Base['kind'] | 'none'>()
  const chosen = wanted === 'none' ? undefined : (bases.find(({ kind }) => kind === wanted) ?? bases[0])
  const compared = useChanges(sheet.id, chosen?.version, sheet.version)
  const isFirstTime = history.data !== undefined && bases.length === 0 && known.own === undefined
  return { bases, chosen, choose, changes: chosen ? compared.data?.changes : NONE, isFirstTime }
}
