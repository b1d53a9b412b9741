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

/** A day as a notice names it. */
export interface NoticeDay {
  date: string
  kind: DayKind
  name: string
}

const DATE = String.raw`(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?`
const LINE = new RegExp(
  String.raw`^${DATE}(?:\s*(?:至|到|~)\s*${DATE})?[\s,，]+(放假|上班|HOLIDAY|WORKDAY)[\s,，]+(\S.*)$`,
)
const KINDS: Readonly<Record<string, DayKind>> = { 放假: 'HOLIDAY', 上班: 'WORKDAY' }
const LONGEST_SPAN = 366

/** A notice as it is typed, line by line; `fault` is the number of the first line that says nothing. */
export function readNotice(text: string): { days: NoticeDay[] } | { fault: number } {
  const days: NoticeDay[] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const read = readLine(line.trim())
    if (read === undefined) return { fault: i + 1 }
    days.push(...read)
  }
  return { days }
}

function readLine(line: string): NoticeDay[] | undefined {
  const [, y1, m1, d1, y2, m2, d2, word = '', name = ''] = LINE.exec(line) ?? []
  const first = realDay(y1, m1, d1)
  const last = y2 === undefined ? first : realDay(y2, m2, d2)
  if (first === undefined || last === undefined || last < first) return undefined
  const days: NoticeDay[] = []
  for (let date = first; date <= last; date = nextDay(date)) {
    if (days.length >= LONGEST_SPAN) return undefined
    days.push({ date, kind: KINDS[word] ?? (word as DayKind), name: name.trim() })
  }
  return days
}

/** Undefined for what is in no calendar. */
function realDay(year?: string, month?: string, day?: string): string | undefined {
  const date = dayOf(Number(year), Number(month), Number(day))
  const time = Date.parse(date)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined
}

function nextDay(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
}

/** What was entered before holds no more; all deadlines are read anew. */
export function usePublishing(year: number, version: number) {
  return useAction(
    (notice: { document: string; publishedOn: string; days: NoticeDay[] }) =>
      answer(
        commands.PUT('/api/calendars/{year}', {
          params: { path: { year }, header: { 'If-Match': `"${version}"` } },
          body: notice,
        }),
      ),
    [],
  )
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
