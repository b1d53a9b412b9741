import { Select } from 'antd'
import { useTexts } from '../../texts/language'
import { TypedFilter } from '../../components/TypedFilter'
import styles from './audit.module.css'
import type { EventFilters } from './eventFilters'
import { LogFilters } from './LogFilters'

interface Props {
  filters: EventFilters
  narrow: (change: EventFilters) => void
  clear: () => void
}

export function EventFilterBar({ filters, narrow, clear }: Props) {
  const { audit, eventNames } = useTexts()
  const { events } = audit
  return (
    <LogFilters filters={filters} narrow={narrow} clear={clear}>
      <Select
        className={styles.type}
        aria-label={events.type}
        placeholder={events.type}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={filters.type}
        onChange={(type?: string) => narrow({ type })}
        options={Object.entries(eventNames).map(([value, label]) => ({ value, label }))}
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
    </LogFilters>
  )
}
