import dayjs from 'dayjs'
import { useSearchParams } from 'react-router'

const DAY = /^\d{4}-\d{2}-\d{2}$/

export function isDay(text: string): boolean {
  return DAY.test(text) && dayjs(text).format('YYYY-MM-DD') === text
}

/** Days as the API asks for them: from the first instant of one to before the first instant of the day after another. */
export function toInstants({ from, to }: { from?: string; to?: string }) {
  return {
    ...(from === undefined ? {} : { from: dayjs(from).startOf('day').toISOString() }),
    ...(to === undefined ? {} : { to: dayjs(to).startOf('day').add(1, 'day').toISOString() }),
  }
}

/** Filters that stand in the address, so that a search can be passed on and gone back to. */
export function useAddressFilters<Filters extends object>(read: (params: URLSearchParams) => Filters) {
  const [params, setParams] = useSearchParams()
  const narrow = (change: Filters) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        for (const [name, text] of Object.entries({ ...change } as Record<string, string | undefined>)) {
          if (text === undefined || text === '') after.delete(name)
          else after.set(name, text)
        }
        return after
      },
      { replace: true },
    )
  const clear = () => setParams({}, { replace: true })
  return { filters: read(params), narrow, clear }
}
