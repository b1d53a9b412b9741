import { useQuery } from '@tanstack/react-query'
import { answer, commands, queries } from '../../lib/api/client'
import { useAction } from '../../lib/api/action'
import type { components } from '../../lib/api/generated/query-side'

export type Calendar = components['schemas']['Calendar']
export type CalendarDay = Calendar['days'][number]
export type DayKind = CalendarDay['kind']
export type Adjustment = Calendar['changes'][number]

/** Days to adjust; without a kind they follow the notice again. */
export interface Adjusting {
  from: string
  to: string
  kind: DayKind | null
  reason: string
}

const CALENDARS = ['calendars'] as const
const DAYS_OF_WEEK = 7

export function useCalendar(year: number) {
  return useQuery({
    queryKey: [...CALENDARS, year],
    queryFn: ({ signal }) =>
      answer(queries.GET('/api/calendars/{year}', { params: { path: { year } }, signal })),
  })
}

/** Deadlines are shown in all lists and on all sheets: what follows from the calendar is read anew. */
export function useAdjusting(version: number) {
  return useAction(({ from, to, kind, reason }: Adjusting) => {
    const params = { header: { 'If-Match': `"${version}"` } }
    return kind === null
      ? answer(commands.POST('/api/calendars/adjustments/lift', { params, body: { from, to, reason } }))
      : answer(commands.POST('/api/calendars/adjustments', { params, body: { from, to, kind, reason } }))
  }, [])
}

/** The days of a month in weeks from Monday to Sunday; null where the week is another month's. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const first = new Date(Date.UTC(year, month - 1, 1))
  const before = (first.getUTCDay() + DAYS_OF_WEEK - 1) % DAYS_OF_WEEK
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const cells = [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length: count }, (_, i) => dayOf(year, month, i + 1)),
  ]
  const weeks: (string | null)[][] = []
  for (let i = 0; i < cells.length; i += DAYS_OF_WEEK) {
    const week = cells.slice(i, i + DAYS_OF_WEEK)
    weeks.push([...week, ...Array.from({ length: DAYS_OF_WEEK - week.length }, () => null)])
  }
  return weeks
}

/** Whether a day of the week is worked on when no notice says otherwise; 0 is Monday. */
export const isUsualWorkday = (dayOfWeek: number) => dayOfWeek < 5

function dayOf(year: number, month: number, day: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}`
}
