import { useQuery } from '@tanstack/react-query'
import { answer, queries } from '../../lib/api/client'
import type { components } from '../../lib/api/generated/query-side'

export type Setup = components['schemas']['Setup']
export type Gap = components['schemas']['Gap']

const REFRESH_MS = 10_000

/** What a new system has already, and what would keep sheets from going their way. */
export function useSetup(isWanted = true) {
  return useQuery({
    queryKey: ['setup'],
    queryFn: ({ signal }) => answer(queries.GET('/api/setup', { signal })),
    refetchInterval: REFRESH_MS,
    enabled: isWanted,
  })
}

/** A step of the first day. */
export interface Step {
  code: 'offices' | 'bureaus' | 'units' | 'accounts' | 'gaps'
  done: boolean
  /** Where it is done. */
  to: string
}

/** The steps of the first day, in the order in which one builds on the other. */
export function stepsOf({ offices, bureaus, units, accounts, gaps }: Setup): Step[] {
  const isPeopled = accounts > 0
  return [
    { code: 'offices', done: offices > 0, to: '/administration/units' },
    { code: 'bureaus', done: bureaus > 0, to: '/administration/units' },
    { code: 'units', done: units > 0, to: '/administration/import' },
    { code: 'accounts', done: isPeopled, to: '/administration/import' },
    { code: 'gaps', done: isPeopled && units > 0 && gaps.length === 0, to: '/administration/setup' },
  ]
}
