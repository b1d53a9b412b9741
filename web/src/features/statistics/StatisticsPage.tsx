import { Empty } from 'antd'
import { useSearchParams } from 'react-router'
import type { Statistics } from '../../lib/api/types'
import { Loading } from '../../components/Loading'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { Choice } from '../../components/Choice'
import { useTexts } from '../../texts/pages'
import { moment } from '../../lib/format/times'
import { Durations } from './Durations'
import { useStatistics, type CardProps, type Narrowing } from '../../lib/api/statistics'
import { Departments, Returns, Units } from './Places'
import { ProcessMap } from './ProcessMap'
import { Overdue, Stages, States } from './Progress'
import { FoundByRule, FoundInUnits } from './RuleFigures'
import { Summary } from './Summary'
import { Years } from './Years'
import styles from './statistics.module.css'

/** How many sheets stand where, for how much, how long it took, and what waits too long. */
export default function StatisticsPage() {
  const { statistics: texts, app } = useTexts()
  const [params, setParams] = useSearchParams()
  const narrowing = read(params)
  const narrow = (change: Narrowing) => setParams(write({ ...narrowing, ...change }), { replace: true })
  const everything = useStatistics()
  const { data, error } = useStatistics(narrowing)
  return (
    <Page
      title={texts.title}
      aside={data && <span className={styles.soft}>{areaOf(data, texts)}</span>}
      actions={<Filters narrowing={narrowing} narrow={narrow} all={everything.data} />}
    >
      {data !== undefined ? (
        <Figures data={data} narrowing={narrowing} />
      ) : error === null ? (
        <Loading text={app.loading} />
      ) : (
        <ProblemAlert error={error} />
      )}
    </Page>
  )
}

function read(params: URLSearchParams): Narrowing {
  const year = Number(params.get('year'))
  return {
    year: Number.isInteger(year) && year > 0 ? year : undefined,
    department: params.get('department') ?? undefined,
  }
}

function write({ year, department }: Narrowing): Record<string, string> {
  return {
    ...(year === undefined ? {} : { year: String(year) }),
    ...(department === undefined ? {} : { department }),
  }
}

function areaOf(
  { area, asOf }: Statistics,
  texts: { areas: Record<string, string>; asOf: (time: string) => string },
): string {
  return [area.name ?? texts.areas[area.kind], texts.asOf(moment(asOf))].join(' · ')
}

interface FiltersProps {
  narrowing: Narrowing
  narrow: (change: Narrowing) => void
  all: Statistics | undefined
}

function Filters({ narrowing, narrow, all }: FiltersProps) {
  const { workList, units } = useTexts()
  return (
    <search className={styles.filters}>
      <Choice
        label={workList.year}
        value={narrowing.year}
        options={(all?.years ?? []).map((year) => ({ value: year, label: units.year(year) }))}
        onChange={(year) => narrow({ year })}
      />
      <Choice
        label={workList.department}
        value={narrowing.department}
        options={(all?.departments ?? []).flatMap(({ department }) =>
          department == null ? [] : [{ value: department, label: department }],
        )}
        onChange={(department) => narrow({ department })}
        wide
      />
    </search>
  )
}

function Figures(props: CardProps) {
  const { statistics: texts } = useTexts()
  if (props.data.states.every(({ count }) => count === 0)) {
    return (
      <Empty
        className={styles.nothing}
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={
          <>
            <strong>{texts.nothing.title}</strong>
            <br />
            {texts.nothing.hint}
          </>
        }
      />
    )
  }
  return (
    <>
      <Summary {...props} />
      <div className={styles.cards}>
        <States {...props} />
        <Stages {...props} />
        <Departments {...props} />
        <Units {...props} />
        <Durations {...props} />
        <Returns {...props} />
        <Years {...props} />
        <FoundByRule narrowing={props.narrowing} />
        <FoundInUnits narrowing={props.narrowing} />
        <ProcessMap narrowing={props.narrowing} />
        <Overdue {...props} />
      </div>
    </>
  )
}
