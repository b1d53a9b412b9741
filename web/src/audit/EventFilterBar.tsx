import { Button, DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { useTexts } from '../texts/language'
import { TypedFilter } from '../layout/TypedFilter'
import listStyles from '../worklist/worklist.module.css'
import styles from './audit.module.css'
import type { EventFilters } from './event-filters'

interface Props {
  filters: EventFilters
  narrow: (change: EventFilters) => void
  clear: () => void
}

const DAY = 'YYYY-MM-DD'

export function EventFilterBar({ filters, narrow, clear }: Props) {
  const { audit, workList } = useTexts()
  const { events } = audit
  return (
    <search className={listStyles.filters}>
      <Select
        className={styles.type}
        aria-label={events.type}
        placeholder={events.type}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={filters.type}
        onChange={(type?: string) => narrow({ type })}
        options={Object.entries(audit.types).map(([value, label]) => ({ value, label }))}
      />
      <TypedFilter
        key={`actor ${filters.actor ?? ''}`}
        className={styles.actor}
        label={events.actor}
        value={filters.actor}
        onChange={(actor) => narrow({ actor })}
      />
      <TypedFilter
        key={`sheet ${filters.sheet ?? ''}`}
        className={styles.sheet}
        label={events.sheet}
        value={filters.sheet}
        onChange={(sheet) => narrow({ sheet })}
      />
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
