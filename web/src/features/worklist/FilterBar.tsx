import { Button, Select } from 'antd'
import { useState } from 'react'
import { TypedFilter } from '../../components/TypedFilter'
import { useFirstTexts } from '../../texts/language'
import type { QueuePage } from '../../lib/api/types'
import { isNarrowed, moreOf, SORTS, type Filters, type Sort } from '../../lib/list/filters'
import listStyles from '../../components/list/list.module.css'
import { MoreFilters } from '../../components/list/MoreFilters'
import { SavedFilters } from './SavedFilters'
import styles from './worklist.module.css'

const AMOUNTS = ['minAmount', 'maxAmount'] as const

interface Props {
  filters: Filters
  /** What there is to choose from; any name may be typed when left out. */
  facets?: QueuePage['facets']
  narrow: (change: Partial<Filters>) => void
  clear: () => void
  /** The filters as they stand in the address, and others instead. */
  query: string
  apply: (query: string) => void
}

export function FilterBar({ filters, facets, narrow, clear, query, apply }: Props) {
  const { workList, units } = useFirstTexts()
  const [asked, ask] = useState<boolean>()
  const more = moreOf(filters)
  const isOpen = asked ?? more > 0
  return (
    <search className={listStyles.filters}>
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
      {facets === undefined ? (
        <TypedFilter
          key={`department ${filters.department ?? ''}`}
          className={styles.department}
          label={workList.department}
          value={filters.department}
          onChange={(department) => narrow({ department })}
        />
      ) : (
        <Select
          className={styles.department}
          aria-label={workList.department}
          placeholder={workList.department}
          allowClear
          showSearch
          value={filters.department}
          onChange={(department?: string) => narrow({ department })}
          options={facets.departments.map((department) => ({ value: department, label: department }))}
        />
      )}
      {AMOUNTS.map((bound) => (
        <TypedFilter
          key={`${bound} ${filters[bound] ?? ''}`}
          className={styles.amount}
          label={bound === 'minAmount' ? workList.amountFrom : workList.amountTo}
          value={filters[bound]}
          icon={null}
          onChange={(text) => narrow({ [bound]: text.replace(/[,，\s]/g, '') })}
        />
      ))}
      <Select
        className={styles.sort}
        aria-label={workList.sort}
        value={filters.sort ?? SORTS[filters.view][0]}
        onChange={(sort: Sort) => narrow({ sort })}
        options={SORTS[filters.view].map((sort) => ({ value: sort, label: workList.sorts[sort] }))}
      />
      <Button aria-expanded={isOpen} onClick={() => ask(!isOpen)}>
        {isOpen || more === 0 ? workList.moreFilters : workList.moreFiltersOf(more)}
      </Button>
      <SavedFilters query={query} isNarrowed={isNarrowed(filters)} apply={apply} />
      {isOpen && <MoreFilters filters={filters} offices={facets?.offices} narrow={narrow} />}
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
