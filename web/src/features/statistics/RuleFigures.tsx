import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Choice } from '../../components/Choice'
import { ProblemAlert } from '../../components/ProblemAlert'
import { SeverityIcon } from '../../components/SeverityIcon'
import type { CardProps } from '../../lib/api/statistics'
import type { FindingStatistics } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import { Card, Count, FigureTable } from './Card'
import { useFindingFigures } from './findingFigures'
import { listBehind } from './listBehind'
import styles from './statistics.module.css'

const ADDRESS = '/api/statistics/findings'

type Props = Pick<CardProps, 'narrowing'>

/** Which rules sheets broke when they were last submitted; of all units, or of the one that is chosen. */
export function FoundByRule({ narrowing }: Props) {
  const { statistics: texts } = useTexts()
  const [chosen, choose] = useState<string>()
  const everywhere = useFindingFigures(narrowing)
  const units = everywhere.data?.units ?? []
  // a unit that is not among those of another year narrows nothing there
  const unit = units.some((one) => one.unit === chosen) ? chosen : undefined
  const narrowed = useFindingFigures({ ...narrowing, unit })
  return (
    <Card
      title={texts.found.perRule}
      hint={texts.found.hint}
      wide
      file={fileOf('RULES', { ...narrowing, unit })}
    >
      <ProblemAlert error={narrowed.error} />
      <search className={styles.filters}>
        <Choice
          label={texts.unit}
          value={unit}
          options={units.map((one) => ({ value: one.unit, label: one.name }))}
          onChange={choose}
          wide
        />
      </search>
      {narrowed.data !== undefined && (
        <Rules rules={narrowed.data.rules} narrowing={{ ...narrowing, unit }} />
      )}
    </Card>
  )
}

interface RulesProps {
  rules: FindingStatistics['rules']
  narrowing: Props['narrowing'] & { unit?: string }
}

function Rules({ rules, narrowing }: RulesProps) {
  const { statistics: texts, review } = useTexts()
  if (rules.length === 0) return <p className={styles.soft}>{texts.found.none}</p>
  return (
    <FigureTable
      caption={texts.found.perRule}
      columns={[texts.found.rule, texts.sheets, texts.found.findings, texts.found.returned]}
      rows={rules.map((row) => ({
        key: `${row.rule} ${row.severity}`,
        cells: [
          <span key="rule">
            <SeverityIcon severity={row.severity} /> {row.rule} {row.title}
            <span className={styles.soft}>（{review.severities[row.severity]}）</span>
          </span>,
          <Count
            key="count"
            count={row.sheets}
            listed={row.listed}
            isEstimated={row.estimated}
            to={listBehind(narrowing, { rule: row.rule })}
            label={row.title}
          />,
          aboutOf(texts, row)(row.findings),
          aboutOf(texts, row)(row.returned),
        ],
      }))}
    />
  )
}

/** How many errors and warnings there were in the sheets of each unit. */
export function FoundInUnits({ narrowing }: Props) {
  const { statistics: texts, review } = useTexts()
  const navigate = useNavigate()
  const { data, error } = useFindingFigures(narrowing)
  const rows = (data?.units ?? []).map((row) => ({
    ...row,
    to: listBehind(narrowing, { unit: row.unit, errors: true }),
  }))
  return (
    <Card
      title={texts.found.perUnit}
      wide
      file={fileOf('UNITS', narrowing)}
      bars={{
        names: rows.map(({ name }) => name),
        series: [
          { name: review.severities.ERROR, values: rows.map(({ errors }) => errors), colour: 'warning' },
          { name: review.severities.WARNING, values: rows.map(({ warnings }) => warnings), colour: 'second' },
        ],
        unit: texts.found.findings,
        stacked: true,
        onPick: (i) => void navigate(rows[i]?.to ?? '/sheets'),
      }}
    >
      <ProblemAlert error={error} />
      {data !== undefined && rows.length === 0 ? (
        <p className={styles.soft}>{texts.noneSubmitted}</p>
      ) : (
        <FigureTable
          caption={texts.found.perUnit}
          columns={[
            texts.unit,
            texts.submitted,
            texts.found.faulty,
            review.severities.ERROR,
            review.severities.WARNING,
            review.severities.HINT,
            texts.found.returned,
          ]}
          rows={rows.map((row) => ({
            key: row.unit,
            cells: [
              row.name,
              aboutOf(texts, row)(row.submitted),
              <Count
                key="count"
                count={row.faulty}
                listed={row.listed}
                isEstimated={row.estimated}
                to={row.to}
                label={row.name}
              />,
              ...[row.errors, row.warnings, row.hints, row.returned].map(aboutOf(texts, row)),
            ],
          }))}
        />
      )}
    </Card>
  )
}

function fileOf(table: 'RULES' | 'UNITS', narrowing: RulesProps['narrowing']) {
  return { address: ADDRESS, table, narrowing }
}

/** A number as it is, or as an estimate. */
function aboutOf({ about }: { about: (figure: string) => string }, { estimated }: { estimated: boolean }) {
  return (figure: number) => (estimated ? about(String(figure)) : figure)
}
