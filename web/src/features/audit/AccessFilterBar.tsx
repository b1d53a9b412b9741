import { Select } from 'antd'
import { TypedFilter } from '../../components/TypedFilter'
import { useTexts } from '../../texts/pages'
import { ACTIONS, OUTCOMES, type AccessFilters } from './accessFilters'
import styles from './audit.module.css'
import { LogFilters } from './LogFilters'

interface Props {
  filters: AccessFilters
  narrow: (change: AccessFilters) => void
  clear: () => void
}

export function AccessFilterBar({ filters, narrow, clear }: Props) {
  const { audit } = useTexts()
  const { access, events } = audit
  return (
    <LogFilters filters={filters} narrow={narrow} clear={clear}>
      <Select
        className={styles.type}
        aria-label={access.action}
        placeholder={access.action}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={filters.action}
        onChange={(action?: AccessFilters['action']) => narrow({ action })}
        options={ACTIONS.map((value) => ({ value, label: access.actions[value] }))}
      />
      <Select
        className={styles.outcome}
        aria-label={access.outcome}
        placeholder={access.outcome}
        allowClear
        value={filters.outcome}
        onChange={(outcome?: AccessFilters['outcome']) => narrow({ outcome })}
        options={OUTCOMES.map((value) => ({ value, label: access.outcomes[value] }))}
      />
      <TypedFilter
        key={`account ${filters.account ?? ''}`}
        className={styles.actor}
        label={events.actor}
        value={filters.account}
        onChange={(account) => narrow({ account })}
      />
      <TypedFilter
        key={`address ${filters.address ?? ''}`}
        className={styles.actor}
        label={access.address}
        value={filters.address}
        onChange={(address) => narrow({ address })}
      />
      <TypedFilter
        key={`sheet ${filters.sheet ?? ''}`}
        className={styles.sheet}
        label={access.sheet}
        value={filters.sheet}
        onChange={(sheet) => narrow({ sheet })}
      />
    </LogFilters>
  )
}
