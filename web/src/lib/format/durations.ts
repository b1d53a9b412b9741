import type { Texts } from '../../texts/zh'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long something took, in the two largest units: 2 天 3 小时. */
export function duration(seconds: number, { ages, statistics }: Texts): string {
  if (seconds < MINUTE) return statistics.underAMinute
  const [days, hours, minutes] = [
    Math.floor(seconds / DAY),
    Math.floor((seconds % DAY) / HOUR),
    Math.floor((seconds % HOUR) / MINUTE),
  ]
  if (days > 0) return join(ages.days(days), hours > 0 && ages.hours(hours))
  return hours > 0 ? join(ages.hours(hours), minutes > 0 && ages.minutes(minutes)) : ages.minutes(minutes)
}

function join(large: string, small: string | false): string {
  return small === false ? large : `${large} ${small}`
}

/** The unit in which durations up to a longest one are best drawn. */
export function unitFor(longest: number): { unit: 'days' | 'hours' | 'minutes'; seconds: number } {
  if (longest >= 2 * DAY) return { unit: 'days', seconds: DAY }
  return longest >= 2 * HOUR ? { unit: 'hours', seconds: HOUR } : { unit: 'minutes', seconds: MINUTE }
}
