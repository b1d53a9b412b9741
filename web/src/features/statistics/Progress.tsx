import { Link, useNavigate } from 'react-router'
import { useTexts } from '../../texts/pages'
import { amount } from '../../lib/format/amounts'
import { moment } from '../../lib/format/times'
import { Card, Count, FigureTable } from './Card'
import type { CardProps } from '../../lib/api/statistics'
import { listBehind } from './listBehind'
import styles from './statistics.module.css'

/** Sheets per state. */
export function States({ data, narrowing }: CardProps) {
  const { statistics: texts, states, workList } = useTexts()
  const navigate = useNavigate()
  const rows = data.states.map((figure) => ({
    ...figure,
    name: states[figure.state],
    to: listBehind(narrowing, { state: figure.state }),
  }))
  return (
    <Card
      title={texts.perState}
      file={{ table: 'STATES', narrowing }}
      bars={{
        names: rows.map(({ name }) => name),
        series: [{ name: texts.sheets, values: rows.map(({ count }) => count), colour: 'main' }],
        unit: texts.sheetUnit,
        onPick: (i) => void navigate(rows[i]?.to ?? '/sheets'),
      }}
    >
      <FigureTable
        caption={texts.perState}
        columns={[workList.state, texts.sheets, workList.amount]}
        rows={rows.map((row) => ({
          key: row.state,
          cells: [
            row.name,
            <Count key="count" count={row.count} listed={row.listed} to={row.to} label={row.name} />,
            amount(row.amount),
          ],
        }))}
      />
    </Card>
  )
}

/** Sheets in review per stage, and which of them wait too long. */
export function Stages({ data, narrowing }: CardProps) {
  const { statistics: texts, workList } = useTexts()
  const navigate = useNavigate()
  const rows = data.stages.map((figure) => ({
    ...figure,
    to: listBehind(narrowing, { stage: figure.stage }),
  }))
  return (
    <Card
      title={texts.perStage}
      file={{ table: 'STAGES', narrowing }}
      bars={{
        names: rows.map(({ label }) => label),
        series: [
          {
            name: texts.inTime,
            values: rows.map(({ count, overdue }) => count - overdue),
            colour: 'main',
          },
          { name: texts.overdue, values: rows.map(({ overdue }) => overdue), colour: 'warning' },
        ],
        unit: texts.sheetUnit,
        stacked: true,
        onPick: (i) => void navigate(rows[i]?.to ?? '/sheets'),
      }}
    >
      {rows.length === 0 ? (
        <p className={styles.soft}>{texts.noneWaiting}</p>
      ) : (
        <FigureTable
          caption={texts.perStage}
          columns={[texts.stage, texts.sheets, texts.overdue, workList.amount]}
          rows={rows.map((row) => ({
            key: row.stage,
            cells: [
              row.label,
              <Count key="count" count={row.count} listed={row.listed} to={row.to} label={row.label} />,
              <Count
                key="overdue"
                count={row.overdue}
                to={listBehind(narrowing, { stage: row.stage, overdue: true })}
                label={`${row.label} ${texts.overdue}`}
              />,
              amount(row.amount),
            ],
          }))}
        />
      )}
    </Card>
  )
}

/** What waits at a stage longer than allowed, the longest first. */
export function Overdue({ data, narrowing }: CardProps) {
  const { statistics: texts, workList } = useTexts()
  return (
    <Card title={texts.overdueTitle(data.overdueCount)} hint={texts.allowed(data.allowedWorkingDays)} wide>
      {data.overdue.length === 0 ? (
        <p className={styles.soft}>{data.overdueCount === 0 ? texts.noneOverdue : texts.noneOverdueListed}</p>
      ) : (
        <>
          <FigureTable
            caption={texts.overdue}
            columns={[workList.project, texts.unit, texts.stage, texts.since, texts.due, texts.waited]}
            rows={data.overdue.map((late) => ({
              key: late.id,
              cells: [
                <Link key="sheet" to={`/sheets/${late.id}`}>
                  {late.projectName ?? workList.unnamed}
                </Link>,
                late.unitName,
                late.stageLabel,
                moment(late.waitingSince),
                late.due,
                texts.workingDays(late.days),
              ],
            }))}
          />
          <Link to={listBehind(narrowing, { overdue: true })}>{texts.openOverdue}</Link>
        </>
      )}
    </Card>
  )
}
