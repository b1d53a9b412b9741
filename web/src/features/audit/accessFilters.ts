import type { AccessAction, AccessOutcome } from '../../lib/api/types'
import { isDay, useAddressFilters } from './addressFilters'

/** What a search of the access journal is narrowed to, as it stands in the address; days are inclusive. */
export interface AccessFilters {
  account?: string
  action?: AccessAction
  outcome?: AccessOutcome
  address?: string
  sheet?: string
  from?: string
  to?: string
}

/** In the order in which people choose: what opens doors first. */
export const ACTIONS = [
  'SIGN_IN',
  'SIGN_OUT',
  'TOKEN',
  'PASSWORD_CHANGE',
  'API_KEY',
  'ADMINISTRATION',
  'ADMINISTRATION_READ',
  'EXPORT',
  'PUBLICATION',
  'DOCUMENT_DOWNLOAD',
  'SHEET_READ',
  'AUDIT_READ',
  'ACCESS_READ',
  'COMMAND',
  'QUERY',
] as const satisfies readonly AccessAction[]

export const OUTCOMES = ['SUCCEEDED', 'REFUSED', 'FAILED'] as const satisfies readonly AccessOutcome[]

const SHEET = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What makes no sense there is passed over: the server would refuse it. */
export function readAccessFilters(params: URLSearchParams): AccessFilters {
  const text = (name: string) => params.get(name)?.trim() ?? ''
  const filters: AccessFilters = {}
  for (const name of ['account', 'address'] as const) if (text(name) !== '') filters[name] = text(name)
  for (const name of ['from', 'to'] as const) if (isDay(text(name))) filters[name] = text(name)
  const action = ACTIONS.find((known) => known === text('action'))
  if (action !== undefined) filters.action = action
  const outcome = OUTCOMES.find((known) => known === text('outcome'))
  if (outcome !== undefined) filters.outcome = outcome
  if (SHEET.test(text('sheet'))) filters.sheet = text('sheet').toLowerCase()
  return filters
}

export function useAccessFilters() {
  return useAddressFilters(readAccessFilters)
}
