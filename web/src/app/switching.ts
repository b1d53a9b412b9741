import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useActing } from '../lib/api/onBehalf'

/** In whose place one acts from this address on, null for one's own; travels with it until it is so. */
interface ToPlace {
  actFor: string | null
}

/** To act in another's place, or in one's own again: by leaving the page, which asks whether one may. */
export function useSwitching() {
  const navigate = useNavigate()
  return (principal?: string) =>
    void navigate('/', { state: { actFor: principal ?? null } satisfies ToPlace })
}

/** Acts as the address says, once the page was left. */
export function useSwitched() {
  const navigate = useNavigate()
  const { principal, act } = useActing()
  const { actFor } = (useLocation().state ?? {}) as Partial<ToPlace>
  useEffect(() => {
    if (actFor === undefined) return
    void navigate('/', { replace: true })
    const next = actFor ?? undefined
    if (next !== principal) act(next)
  }, [actFor, principal, act, navigate])
}
