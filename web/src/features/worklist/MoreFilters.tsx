import { Checkbox, Select } from 'antd'
import { Choice } from '../../components/Choice'
import filterStyles from '../../components/list/filters.module.css'
import { useStatistics } from '../../lib/api/statistics'
import type { Filters } from '../../lib/list/filters'
import { useTexts } from '../../texts/language'

interface Props {
  filters: Filters
  narrow: (change: Partial<Filters>) => void
}

/** Whether a list is narrowed by one of these, so that they have to be seen. */
export function hasMore({ stage, unit, state, overdue }: Filters): boolean {
  return [stage, unit, state, overdue].some((one) => one !== undefined)
}

/** What is asked for less often: stage, drafting unit, state and what is late; the statistics know what there is. */
export function MoreFilters({ filters, narrow }: Props) {
  const { statistics: texts, states, workList } = useTexts()
  const { data } = useStatistics()
  return (
    <>
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
      {filters.view !== 'TODO' && (
        <Select
          className={filterStyles.states}
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
      <Checkbox
        className={filterStyles.overdue}
        checked={filters.overdue === true}
        onChange={({ target }) => narrow({ overdue: target.checked || undefined })}
      >
        {texts.onlyOverdue}
      </Checkbox>
    </>
  )
}
