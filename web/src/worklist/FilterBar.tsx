import { Button, Select } from 'antd'
import { TypedFilter } from '../layout/TypedFilter'
import { useTexts } from '../texts/language'
import { isNarrowed, type Filters } from './filters'
import styles from './worklist.module.css'

interface Props {
  filters: Filters
  narrow: (change: Partial<Filters>) => void
  clear: () => void
}

export function FilterBar({ filters, narrow, clear }: Props) {
  const { workList, units } = useTexts()
  return (
    <search className={styles.filters}>
      <TypedFilter
        key={`q ${filters.q ?? ''}`}
        className={styles.search}
        label={workList.search}
        value={filters.q}
        onChange={(q) => narrow({ q })}
      />
      <Select
        className={styles.year}
        aria-label={workList.year}
        placeholder={workList.year}
        allowClear
        value={filters.year}
        onChange={(year?: number) => narrow({ year })}
        options={years().map((year) => ({ value: year, label: units.year(year) }))}
      />
      <TypedFilter
        key={`department ${filters.department ?? ''}`}
        className={styles.department}
        label={workList.department}
        value={filters.department}
        onChange={(department) => narrow({ department })}
      />
      {isNarrowed(filters) && (
        <Button type="link" onClick={clear}>
          {workList.clear}
        </Button>
      )}
    </search>
  )
}

function years(): number[] {
  const next = new Date().getFullYear() + 1
  return Array.from({ length: 6 }, (_, i) => next - i)
}
