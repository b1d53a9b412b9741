import { Button, DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { TypedFilter } from '../layout/TypedFilter'
import { useTexts } from '../texts/language'
import listStyles from '../worklist/worklist.module.css'
import { ACTIONS, OUTCOMES, type AccessFilters } from './access-filters'
import styles from './audit.module.css'

interface Props {
  filters: AccessFilters
  narrow: (change: AccessFilters) => void
  clear: () => void
}

const DAY = 'YYYY-MM-DD'

export function AccessFilterBar({ filters, narrow, clear }: Props) {
  const { audit, workList } = useTexts()
  const { access, events } = audit
  return (
    <search className={listStyles.filters}>
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
