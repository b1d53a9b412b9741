import { useTexts } from '../../texts/pages'
import styles from './administration.module.css'
import { isUsualWorkday, weeksOf, type CalendarDay } from './calendar'

interface Props {
  year: number
  month: number
  days: readonly CalendarDay[]
}

/** A month; days off and working weekends say so in a word, not by colour alone. */
export function MonthTable({ year, month, days }: Props) {
  const { calendar: texts } = useTexts()
  const named = new Map(days.map((day) => [day.date, day]))
  return (
    <table className={styles.month}>
      <caption>{texts.months[month - 1]}</caption>
      <thead>
        <tr>
          {texts.weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, i) => (
          <tr key={i}>
            {week.map((date, dayOfWeek) => (
              <DayCell
                key={dayOfWeek}
                date={date}
                isWeekend={!isUsualWorkday(dayOfWeek)}
                named={date === null ? undefined : named.get(date)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CellProps {
  date: string | null
  isWeekend: boolean
  named: CalendarDay | undefined
}

function DayCell({ date, isWeekend, named }: CellProps) {
  const { calendar: texts } = useTexts()
  if (date === null) return <td />
  const number = Number(date.slice(-2))
  if (named === undefined) return <td className={isWeekend ? styles.off : undefined}>{number}</td>
  const look = named.kind === 'HOLIDAY' ? styles.holiday : styles.workday
  return (
    <td className={named.adjusted ? `${look} ${styles.adjusted}` : look} title={named.name}>
      {number}
      <span className={styles.mark}>{texts.marks[named.kind]}</span>
    </td>
  )
}
