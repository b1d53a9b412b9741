import { Button } from 'antd'
import { useStatistics } from '../../lib/api/statistics'
import { useTexts } from '../../texts/pages'
import { Choice } from '../Choice'
import { TypedFilter } from '../TypedFilter'
import { isNarrowed, type Filters } from '../../lib/list/filters'
import listStyles from './list.module.css'
import styles from './filters.module.css'
import { MoreFilters } from './MoreFilters'

interface Props {
  filters: Filters
  narrow: (change: Partial<Filters>) => void
  clear: () => void
}

/** All that a list of sheets can be narrowed to; what there is to choose comes from the statistics. */
export function SheetFilters({ filters, narrow, clear }: Props) {
  const { units, workList } = useTexts()
  const { data } = useStatistics()
  const departments = (data?.departments ?? []).flatMap(({ department }) =>
    department == null ? [] : [{ value: department, label: department }],
  )
  return (
    <search className={listStyles.filters}>
      <TypedFilter
        key={`q ${filters.q ?? ''}`}
        className={styles.search}
        label={workList.search}
        value={filters.q}
        onChange={(q) => narrow({ q })}
      />
      <Choice
        label={workList.year}
        value={filters.year}
        options={(data?.years ?? []).map((year) => ({ value: year, label: units.year(year) }))}
        onChange={(year) => narrow({ year })}
      />
      <Choice
        label={workList.department}
        value={filters.department}
        options={departments}
        onChange={(department) => narrow({ department })}
        wide
      />
      <MoreFilters filters={filters} narrow={narrow} />
      {isNarrowed(filters) && (
        <Button type="link" onClick={clear}>
          {workList.clear}
        </Button>
      )}
    </search>
  )
}
