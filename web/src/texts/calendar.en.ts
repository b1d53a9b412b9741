import { plural } from './plural'
import type { zh } from './calendar.zh'

export const en: typeof zh = {
  calendar: {
    year: (year) => `Working days of ${year}`,
    earlier: 'Year before',
    later: 'Year after',
    assumed:
      'The holidays of this year are not known yet: deadlines are counted from Monday to Friday.',
    source: (document, day) => `By ${document} (${day}). `,
    workingDays: (days) => `${plural(days, 'working day')} in the year.`,
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    marks: { HOLIDAY: 'off', WORKDAY: 'on' },
    adjust: 'Adjust the calendar of this region',
    adjustHint:
      'For days off and working days that are ordered locally. Deadlines that run follow at once.',
    from: 'First day',
    to: 'Last day (may be empty for one day)',
    kind: 'Make it',
    kinds: { HOLIDAY: 'days off', WORKDAY: 'working days', NOTICE: 'as in the whole country' },
    reason: 'Ground (such as the document that orders it)',
    confirm: 'Adjust calendar',
    done: 'The calendar is adjusted',
    changes: 'Adjustments',
    noChanges: 'Nothing was adjusted; the national calendar holds.',
    span: (from, to) => `${from} to ${to}`,
  },
}
