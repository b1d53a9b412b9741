import dayjs from 'dayjs'
import { useSearchParams } from 'react-router'

/** What a search of events is narrowed to, as it stands in the address; days are inclusive and of who looks. */
export interface EventFilters {
  type?: string
  actor?: string
  sheet?: string
  from?: string
  to?: string
}

export const EVENT_FILTERS = ['type', 'actor', 'sheet', 'from', 'to'] as const
const DAY = /^\d{4}-\d{2}-\d{2}$/

export function readEventFilters(params: URLSearchParams): EventFilters {
  const filters: EventFilters = {}
  for (const name of EVENT_FILTERS) {
    const text = params.get(name)?.trim() ?? ''
    const isSensible =
      name === 'from' || name === 'to' ? DAY.test(text) && dayjs(text).isValid() : text !== ''
    if (isSensible) filters[name] = text
  }
  return filters
}

/** The same as the API asks for it: from the first instant of a day to before the first one of the day after. */
export function toQuery({ from, to, ...same }: EventFilters) {
  return {
    ...same,
    ...(from === undefined ? {} : { from: dayjs(from).startOf('day').toISOString() }),
    ...(to === undefined ? {} : { to: dayjs(to).startOf('day').add(1, 'day').toISOString() }),
  }
}

export function useEventFilters() {
  const [params, setParams] = useSearchParams()
  const narrow = (change: EventFilters) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        for (const [name, text] of Object.entries<string | undefined>({ ...change })) {
          if (text === undefined || text === '') after.delete(name)
          else after.set(name, text)
        }
        return after
      },
      { replace: true },
    )
  const clear = () => setParams({}, { replace: true })
  return { filters: readEventFilters(params), narrow, clear }
}
