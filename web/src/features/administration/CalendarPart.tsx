import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Loading } from '../../components/Loading'
import { ProblemAlert } from '../../components/ProblemAlert'
import { hasAny, useMe } from '../../lib/api/me'
import { useTexts } from '../../texts/pages'
import styles from './administration.module.css'
import { useCalendar, type Calendar } from './calendar'
import { CalendarAdjustments } from './CalendarAdjustments'
import { CalendarChanges } from './CalendarChanges'
import { CalendarNotice } from './CalendarNotice'
import { MonthTable } from './MonthTable'

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1)
const FIRST_YEAR = 2000
const LAST_YEAR = 2100

/** The working days of a year: for administrators to adjust, for auditors to read. */
export function CalendarPart() {
  const { app } = useTexts()
  const [year, setYear] = useState(() => new Date().getFullYear())
  const calendar = useCalendar(year)
  const isAdministrator = hasAny(useMe(), ['ADMIN'])
  return (
    <>
      <YearChoice year={year} onChange={setYear} />
      {calendar.data === undefined ? (
        calendar.error === null ? (
          <Loading text={app.loading} />
        ) : (
          <ProblemAlert error={calendar.error} />
        )
      ) : (
        <>
          <Source calendar={calendar.data} />
          <section className={styles.months}>
            {MONTHS.map((month) => (
              <MonthTable key={month} year={year} month={month} days={calendar.data.days} />
            ))}
          </section>
          {isAdministrator && <CalendarNotice key={`notice ${year}`} calendar={calendar.data} />}
          {isAdministrator && <CalendarAdjustments key={year} calendar={calendar.data} />}
          <CalendarChanges changes={calendar.data.changes} />
        </>
      )}
    </>
  )
}

function YearChoice({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const { calendar: texts } = useTexts()
  return (
    <div className={styles.year}>
      <Button
        icon={<LeftOutlined />}
        aria-label={texts.earlier}
        disabled={year <= FIRST_YEAR}
        onClick={() => onChange(year - 1)}
      />
      <h2 aria-live="polite">{texts.year(year)}</h2>
      <Button
        icon={<RightOutlined />}
        aria-label={texts.later}
        disabled={year >= LAST_YEAR}
        onClick={() => onChange(year + 1)}
      />
    </div>
  )
}

function Source({ calendar }: { calendar: Calendar }) {
  const { calendar: texts } = useTexts()
  const { document, publishedOn, workingDays, assumed } = calendar
  return (
    <>
      {assumed && <Alert role="note" type="warning" showIcon title={texts.assumed} />}
      <p className={styles.soft}>
        {document != null && publishedOn != null && texts.source(document, publishedOn)}
        {texts.workingDays(workingDays)}
      </p>
    </>
  )
}
