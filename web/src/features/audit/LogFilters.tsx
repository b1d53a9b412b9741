import { Button, DatePicker } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import { useTexts } from '../../texts/pages'
import listStyles from '../../components/list/list.module.css'
import styles from './audit.module.css'

const DAY = 'YYYY-MM-DD'

/** First and last day, both inclusive. */
export interface Days {
  from?: string
  to?: string
}

interface Props {
  filters: Days
  narrow: (days: Days) => void
  clear: () => void
  children: ReactNode
}

/** What a log is narrowed to: its own filters, the days, and the way back. */
export function LogFilters({ filters, narrow, clear, children }: Props) {
  const { audit, workList } = useTexts()
  const { events } = audit
  return (
    <search className={listStyles.filters}>
      {children}
      <DatePicker.RangePicker
        className={styles.days}
        aria-label={events.days}
        placeholder={[events.from, events.to]}
        allowEmpty={[true, true]}
        value={[
          filters.from === undefined ? null : dayjs(filters.from),
          filters.to === undefined ? null : dayjs(filters.to),
        ]}
        onChange={(days) => narrow({ from: days?.[0]?.format(DAY), to: days?.[1]?.format(DAY) })}
      />
      {Object.keys(filters).length > 0 && (
        <Button type="link" onClick={clear}>
          {workList.clear}
        </Button>
      )}
    </search>
  )
}
