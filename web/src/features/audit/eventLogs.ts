import { toQuery, type EventFilters } from './eventFilters'

export const LOG_FORMATS = ['xes', 'ocel'] as const
export type LogFormat = (typeof LOG_FORMATS)[number]

/** The events of a list as a log; what the server cannot narrow a log by it refuses by name. */
export function addressOfLog(format: LogFormat, filters: EventFilters): string {
  const parameters = new URLSearchParams({ format })
  for (const [name, value] of Object.entries(toQuery(filters))) parameters.set(name, value)
  return `/api/audit/export?${parameters.toString()}`
}
