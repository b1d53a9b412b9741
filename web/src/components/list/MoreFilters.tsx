import { Checkbox, Select } from 'antd'
import { useStatistics } from '../../lib/api/statistics'
import type { Filters } from '../../lib/list/filters'
import { useTexts } from '../../texts/language'
import { Choice } from '../Choice'
import styles from './filters.module.css'

interface Props {
  filters: Filters
  narrow: (change: Partial<Filters>) => void
}

/** Stage, drafting unit, state and what is late; the statistics know what there is. */
export function MoreFilters({ filters, narrow }: Props) {
  const { statistics: texts, states, workList } = useTexts()
  const { data } = useStatistics()
  // what waits for one is in review; a filter that narrows can be seen all the same
  const hasStates = filters.view !== 'TODO' || filters.state !== undefined
  return (
    <>
      {hasStates && (
        <Select
          className={styles.states}
          mode="multiple"
          maxTagCount="responsive"
          aria-label={workList.state}
          placeholder={workList.state}
          value={filters.state ?? []}
          onChange={(state) => narrow({ state })}
          options={Object.entries(states).map(([value, label]) => ({
            value: value as keyof typeof states,
            label,
          }))}
        />
      )}
      <Choice
        label={texts.stage}
        value={filters.stage}
        options={(data?.stages ?? []).map(({ stage, label }) => ({ value: stage, label }))}
        onChange={(stage) => narrow({ stage })}
      />
      <Choice
        label={texts.unit}
        value={filters.unit}
        options={(data?.units ?? []).map(({ unit, name }) => ({ value: unit, label: name }))}
        onChange={(unit) => narrow({ unit })}
        wide
      />
      <Checkbox
        className={styles.overdue}
        checked={filters.overdue === true}
        onChange={({ target }) => narrow({ overdue: target.checked || undefined })}
      >
        {texts.onlyOverdue}
      </Checkbox>
    </>
  )
}
