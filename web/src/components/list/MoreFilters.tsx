import { Checkbox, Select } from 'antd'
import { useStatistics } from '../../lib/api/statistics'
import { GRADES, type Filters } from '../../lib/list/filters'
import { FORM_HEAD } from '../../texts/form'
import { useFirstTexts } from '../../texts/language'
import { Choice } from '../Choice'
import { TypedFilter } from '../TypedFilter'
import styles from './filters.module.css'

/** In the statistics, and in the search for everything. */
const ELSEWHERE = ['rule', 'person'] as const

interface Props {
  filters: Filters
  /** The finance offices there are to choose from; any may be typed when left out. */
  offices?: readonly string[]
  narrow: (change: Partial<Filters>) => void
}

/** Stage, drafting unit, state, office, errors, broken rule, person, grade and what is late; the statistics know what there is. */
export function MoreFilters({ filters, offices, narrow }: Props) {
  const { states, workList, grades } = useFirstTexts()
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
        label={workList.stage}
        value={filters.stage}
        options={(data?.stages ?? []).map(({ stage, label }) => ({ value: stage, label }))}
        onChange={(stage) => narrow({ stage })}
      />
      <Choice
        label={workList.draftingUnit}
        value={filters.unit}
        options={(data?.units ?? []).map(({ unit, name }) => ({ value: unit, label: name }))}
        onChange={(unit) => narrow({ unit })}
        wide
      />
      {offices === undefined ? (
        <TypedFilter
          key={`office ${filters.office ?? ''}`}
          className={styles.search}
          label={FORM_HEAD.financeOffice}
          value={filters.office}
          onChange={(office) => narrow({ office })}
        />
      ) : (
        <Choice
          label={FORM_HEAD.financeOffice}
          value={filters.office}
          options={offices.map((office) => ({ value: office, label: office }))}
          onChange={(office) => narrow({ office })}
          wide
        />
      )}
      <Choice
        label={workList.submittedErrors}
        value={filters.errors === undefined ? undefined : String(filters.errors)}
        options={Object.entries(workList.errorsAre).map(([value, label]) => ({ value, label }))}
        onChange={(errors) => narrow({ errors: errors === undefined ? undefined : errors === 'true' })}
      />
      {ELSEWHERE.map((name) => {
        const value = filters[name]
        const label = workList.chosenElsewhere[name]
        return (
          value !== undefined && (
            <Choice
              key={name}
              label={label}
              value={value}
              options={[{ value, label: `${label} ${value}` }]}
              onChange={(other) => narrow({ [name]: other })}
            />
          )
        )
      })}
      <Choice
        label={workList.grade}
        value={filters.grade}
        options={GRADES.map((value) => ({ value, label: grades[value] }))}
        onChange={(grade) => narrow({ grade })}
      />
      <Checkbox
        className={styles.overdue}
        checked={filters.overdue === true}
        onChange={({ target }) => narrow({ overdue: target.checked || undefined })}
      >
        {workList.onlyOverdue}
      </Checkbox>
    </>
  )
}
