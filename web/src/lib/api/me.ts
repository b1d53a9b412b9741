import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { answer, queries } from './client'
import { useActing } from './onBehalf'
import type { Me, Role } from './types'

export const ME = ['me'] as const

/** Every role, in the order of a sheet's way. */
export const ROLES = [
  'DRAFTER',
  'DEPARTMENT_REVIEWER',
  'FINANCE_OFFICE_REVIEWER',
  'PERFORMANCE_REVIEWER',
  'APPROVER',
  'AUDITOR',
  'ADMIN',
] as const satisfies readonly Role[]

/** Who may let a colleague act in the own place: those who review or approve. */
export const DELEGABLE: readonly Role[] = ROLES.slice(1, 5)

const REFRESH_ACTING_MS = 30_000

export const MeContext = createContext<Me | undefined>(undefined)

export function useMeQuery() {
  const { principal } = useActing()
  return useQuery({
    queryKey: ME,
    queryFn: () => answer(queries.GET('/api/me')),
    staleTime: 60_000,
    // a deputyship may end at any time
    refetchInterval: principal !== undefined && REFRESH_ACTING_MS,
  })
}

/** Who is signed in. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (me === undefined) throw new Error('nobody is signed in here')
  return me
}

export function hasAny(me: Me, roles: readonly Role[]): boolean {
  return roles.some((role) => me.roles.includes(role))
}

/** Those who only administer see no sheets. */
export function seesSheets(me: Me): boolean {
  return me.roles.some((role) => role !== 'ADMIN')
}
