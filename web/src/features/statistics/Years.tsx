import { useNavigate } from 'react-router'
import { useTexts } from '../../texts/pages'
import { amount } from '../../lib/format/amounts'
import { inTenThousands, type CardProps } from '../../lib/api/statistics'
import { Card, Count, FigureTable } from './Card'
import { listBehind } from './listBehind'

/** What was planned for each year, and what of it is approved: the trend, whatever year is looked at. */
export function Years({ data, narrowing }: CardProps) {
  const { statistics: texts, workList, units } = useTexts()
  const navigate = useNavigate()
  const rows = data.trend.map((figure) => ({
    ...figure,
    name: units.year(figure.year),
    to: listBehind({ ...narrowing, year: figure.year }, {}),
  }))
  return (
    <Card
      title={texts.perYear}
      file={{ table: 'YEARS', narrowing }}
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
        onPick: (i) => void navigate(rows[i]?.to ?? '/sheets'),
      }}
    >
      <FigureTable
        caption={texts.perYear}
        columns={[workList.year, texts.sheets, texts.askedYuan, texts.approvedYuan]}
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
