import { isDay, toInstants, useAddressFilters } from './addressFilters'

/** What a search of events is narrowed to, as it stands in the address; days are inclusive and of who looks. */
export interface EventFilters {
  type?: string
  actor?: string
  sheet?: string
  from?: string
  to?: string
}

export const EVENT_FILTERS = ['type', 'actor', 'sheet', 'from', 'to'] as const

export function readEventFilters(params: URLSearchParams): EventFilters {
  const filters: EventFilters = {}
  for (const name of EVENT_FILTERS) {
    const text = params.get(name)?.trim() ?? ''
    const isSensible = name === 'from' || name === 'to' ? isDay(text) : text !== ''
    if (isSensible) filters[name] = text
  }
  return filters
}

/** The same as the API asks for it. */
export function toQuery({ from, to, ...same }: EventFilters) {
  return { ...same, ...toInstants({ from, to }) }
}

export function useEventFilters() {
  return useAddressFilters(readEventFilters)
}
