import { Select } from 'antd'
import { useTexts } from '../../texts/pages'
import { Choice } from '../../components/Choice'
import { TypedFilter } from '../../components/TypedFilter'
import { ROLES } from '../../lib/api/me'
import type { Texts } from '../../texts/zh'
import styles from './audit.module.css'
import { FIELDS, type EventFilters } from './eventFilters'
import { LogFilters } from './LogFilters'

interface Props {
  filters: EventFilters
  narrow: (change: EventFilters) => void
  clear: () => void
}

export function EventFilterBar({ filters, narrow, clear }: Props) {
  const { audit, eventNames, roles, sheet: form } = useTexts()
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
      <Choice
        label={events.role}
        value={filters.role}
        options={ROLES.map((value) => ({ value, label: roles[value] }))}
        onChange={(role) => narrow({ role })}
      />
      <TypedFilter
        key={`unit ${filters.unit ?? ''}`}
        className={styles.short}
        label={events.unit}
        value={filters.unit}
        onChange={(unit) => narrow({ unit })}
      />
      <TypedFilter
        key={`project ${filters.project ?? ''}`}
        className={styles.actor}
        label={events.project}
        value={filters.project}
        onChange={(project) => narrow({ project })}
      />
      <TypedFilter
        key={`text ${filters.text ?? ''}`}
        className={styles.actor}
        label={events.text}
        value={filters.text}
        onChange={(text) => narrow({ text })}
      />
      <Choice
        label={events.field}
        value={filters.field}
        options={FIELDS.map((value) => ({ value, label: labelOf(value, form, events.rowOrder) }))}
        onChange={(field) => narrow({ field })}
      />
      <TypedFilter
        key={`minAmount ${filters.minAmount ?? ''}`}
        className={styles.short}
        label={events.minAmount}
        value={filters.minAmount}
        onChange={(minAmount) => narrow({ minAmount })}
      />
      <TypedFilter
        key={`maxAmount ${filters.maxAmount ?? ''}`}
        className={styles.short}
        label={events.maxAmount}
        value={filters.maxAmount}
        onChange={(maxAmount) => narrow({ maxAmount })}
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

/** A field as the form calls it. */
function labelOf(field: (typeof FIELDS)[number], form: Texts['sheet'], rowOrder: string): string {
  const words: Partial<Record<string, string>> = { ...form.columns, ...form.head }
  return words[field] ?? rowOrder
}
