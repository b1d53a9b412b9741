import { useNavigate } from 'react-router'
import { useTexts } from '../../texts/pages'
import { amount } from '../../lib/format/amounts'
import { Card, Count, FigureTable } from './Card'
import { inTenThousands, type CardProps } from '../../lib/api/statistics'
import { listBehind } from './listBehind'
import styles from './statistics.module.css'

/** What the departments asked for and what of it was approved. */
export function Departments({ data, narrowing }: CardProps) {
  const { statistics: texts } = useTexts()
  const navigate = useNavigate()
  const rows = [...data.departments]
    .sort((a, b) => Number(b.amount) - Number(a.amount))
    .map((figure) => ({
      ...figure,
      name: figure.department ?? texts.noDepartment,
      to: figure.department == null ? undefined : listBehind(narrowing, { department: figure.department }),
    }))
  return (
    <Card
      title={texts.perDepartment}
      file={{ table: 'DEPARTMENTS', narrowing }}
      bars={{
        names: rows.map(({ name }) => name),
        series: [
          { name: texts.asked, values: rows.map((row) => inTenThousands(row.amount)), colour: 'second' },
          {
            name: texts.approved,
            values: rows.map((row) => inTenThousands(row.approved.amount)),
            colour: 'main',
          },
        ],
        unit: texts.tenThousandYuan,
        onPick: (i) => {
          const to = rows[i]?.to
          if (to !== undefined) void navigate(to)
        },
      }}
    >
      <FigureTable
        caption={texts.perDepartment}
        columns={[texts.department, texts.sheets, texts.askedYuan, texts.approvedYuan]}
        rows={rows.map((row) => ({
          key: row.name,
          cells: [
            row.name,
            <Count key="count" count={row.count} listed={row.listed} to={row.to} label={row.name} />,
            amount(row.amount),
            amount(row.approved.amount),
          ],
        }))}
      />
    </Card>
  )
}

/** What each unit asked for. */
export function Units({ data, narrowing }: CardProps) {
  const { statistics: texts } = useTexts()
  const navigate = useNavigate()
  const rows = [...data.units]
    .sort((a, b) => Number(b.amount) - Number(a.amount))
    .map((figure) => ({ ...figure, to: listBehind(narrowing, { unit: figure.unit }) }))
  return (
    <Card
      title={texts.perUnit}
      file={{ table: 'UNITS', narrowing }}
      bars={{
        names: rows.map(({ name }) => name),
        series: [
          { name: texts.asked, values: rows.map((row) => inTenThousands(row.amount)), colour: 'main' },
        ],
        unit: texts.tenThousandYuan,
        onPick: (i) => void navigate(rows[i]?.to ?? '/sheets'),
      }}
    >
      <FigureTable
        caption={texts.perUnit}
        columns={[texts.unit, texts.sheets, texts.askedYuan]}
        rows={rows.map((row) => ({
          key: row.unit,
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

/** How often the sheets of each unit came back. */
export function Returns({ data, narrowing }: CardProps) {
  const { statistics: texts } = useTexts()
  const navigate = useNavigate()
  const rows = data.units
    .filter(({ submitted }) => submitted > 0)
    .sort((a, b) => b.returns - a.returns)
    .map((figure) => ({ ...figure, to: listBehind(narrowing, { unit: figure.unit }) }))
  return (
    <Card
      title={texts.returnsPerUnit}
      bars={{
        names: rows.map(({ name }) => name),
        series: [{ name: texts.returns, values: rows.map(({ returns }) => returns), colour: 'main' }],
        unit: texts.times,
        onPick: (i) => void navigate(rows[i]?.to ?? '/sheets'),
      }}
    >
      {rows.length === 0 ? (
        <p className={styles.soft}>{texts.noneSubmitted}</p>
      ) : (
        <FigureTable
          caption={texts.returnsPerUnit}
          columns={[texts.unit, texts.submitted, texts.returned, texts.returns, texts.share]}
          rows={rows.map((row) => ({
            key: row.unit,
            cells: [
              row.name,
              <Count
                key="submitted"
                count={row.submitted}
                listed={row.listed}
                to={row.to}
                label={row.name}
              />,
              row.returned,
              row.returns,
              row.returnedShare == null ? '—' : `${Math.round(row.returnedShare * 100)} %`,
            ],
          }))}
        />
      )}
    </Card>
  )
}
