import { ROLES } from '../../lib/api/me'
import type { Role } from '../../lib/api/types'
import { HEAD_TEXTS, ROW_COLUMNS } from '../../lib/sheet/cells'
import { isDay, toInstants, useAddressFilters } from './addressFilters'

/** What a search of events is narrowed to, as it stands in the address; days are inclusive and of who looks. */
export interface EventFilters {
  type?: string
  actor?: string
  unit?: string
  role?: Role
  sheet?: string
  project?: string
  text?: string
  field?: string
  minAmount?: string
  maxAmount?: string
  from?: string
  to?: string
}

const TEXTS = ['type', 'actor', 'unit', 'sheet', 'project', 'text'] as const
const DAYS = ['from', 'to'] as const
const AMOUNTS = ['minAmount', 'maxAmount'] as const
const AMOUNT = /^(?:0|[1-9]\d{0,12})(?:\.\d{1,2})?$/

/** What an event can change on a sheet, in the order of the form. */
export const FIELDS = [
  ...HEAD_TEXTS,
  'fundingParts',
  'indicators',
  'level1',
  'level2',
  ...ROW_COLUMNS,
] as const

/** What makes no sense there is passed over: the server would refuse it. */
export function readEventFilters(params: URLSearchParams): EventFilters {
  const given = (name: string) => params.get(name)?.trim() ?? ''
  const filters: EventFilters = {}
  for (const name of TEXTS) if (given(name) !== '') filters[name] = given(name)
  for (const name of DAYS) if (isDay(given(name))) filters[name] = given(name)
  for (const name of AMOUNTS) if (AMOUNT.test(given(name))) filters[name] = given(name)
  const role = ROLES.find((known) => known === given('role'))
  if (role !== undefined) filters.role = role
  const field = FIELDS.find((known) => known === given('field'))
  if (field !== undefined) filters.field = field
  return filters
}

/** The same as the API asks for it. */
export function toQuery({ from, to, ...same }: EventFilters) {
  return { ...same, ...toInstants({ from, to }) }
}

export function useEventFilters() {
  return useAddressFilters(readEventFilters)
}
