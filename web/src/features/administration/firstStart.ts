import { useQueryClient } from '@tanstack/react-query'
import { useCommand } from '../../lib/api/action'
import { answer, identity } from '../../lib/api/client'
import { asSeen } from '../../lib/api/seen'
import type { Setup } from './setup'
import { REGION_UNIT, UNITS, type NewUnit, type Unit } from './units'

/** What the first administrator is asked. */
export interface FirstStart {
  regionName?: string
  bureau: Named
  offices: Named[]
}

interface Named {
  id: string
  name: string
}

/** Whether nothing has been entered yet but the administrator. */
export function isNew({ offices, bureaus, units, accounts }: Setup): boolean {
  return offices + bureaus + units + accounts === 0
}

/** The units to enter, offices first: a bureau may be looked after by one of them. */
export function unitsOf({ bureau, offices }: FirstStart): NewUnit[] {
  return [
    ...offices.map((office) => ({ ...office, kind: 'FINANCE_OFFICE' as const })),
    { ...bureau, kind: 'BUREAU' as const },
  ]
}

/** Codes that stand there more than once. */
export function repeated(codes: readonly string[]): Set<string> {
  return new Set(codes.filter((code, i) => code !== '' && codes.indexOf(code) < i))
}

/** One command after another; what was done before a refusal is the same the next time and changes nothing. */
export function useFirstStart(units: readonly Unit[]) {
  const region = units.find(({ id }) => id === REGION_UNIT)
  const client = useQueryClient()
  const perform = async (start: FirstStart) => {
    if (region !== undefined && start.regionName !== undefined) {
      const body = { name: start.regionName }
      await answer(identity.POST('/identity/units/{id}/rename', { params: asSeen(region), body }))
    }
    for (const body of unitsOf(start)) await answer(identity.POST('/identity/units', { body }))
  }
  return useCommand(perform, async () => {
    // the guide asks whether the house is still empty, the header what the region is called
    const changed = [UNITS, ['setup'], ['me']]
    await Promise.all(changed.map((queryKey) => client.invalidateQueries({ queryKey })))
  })
}
