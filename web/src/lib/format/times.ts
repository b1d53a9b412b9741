import type { FirstTexts } from '../../texts/first.zh'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long ago something was, in the largest whole unit. */
export function age(since: string, now: number, { ages }: FirstTexts): string {
  const passed = now - Date.parse(since)
  if (passed < MINUTE) return ages.now
  if (passed < HOUR) return ages.minutes(Math.floor(passed / MINUTE))
  if (passed < DAY) return ages.hours(Math.floor(passed / HOUR))
  return ages.days(Math.floor(passed / DAY))
}

const two = (n: number) => String(n).padStart(2, '0')

/** A day, by the clock of who looks. */
export function day(instant: string): string {
  const date = new Date(instant)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** A day with its second, where it matters what came first. */
export function second(instant: string): string {
  return `${moment(instant)}:${two(new Date(instant).getSeconds())}`
}

/** A day with its minute, by the clock of who looks. */
export function moment(instant: string): string {
  const date = new Date(instant)
  return `${day(instant)} ${two(date.getHours())}:${two(date.getMinutes())}`
}
