import { Link, useNavigate } from 'react-router'
import { useTexts } from '../../texts/pages'
import { duration, unitFor } from '../../lib/format/durations'
import { Card, FigureTable } from './Card'
import type { CardProps } from '../../lib/api/statistics'
import { listBehind } from './listBehind'
import styles from './statistics.module.css'

/** How long a sheet stays at a stage until it is decided there. */
export function Durations({ data, narrowing }: CardProps) {
  const texts = useTexts()
  const { statistics } = texts
  const navigate = useNavigate()
  const rows = data.durations
  const longest = Math.max(...rows.map(({ p90 }) => p90), 0)
  const { unit, seconds } = unitFor(longest)
  const about = (estimated: boolean, figure: string) => (estimated ? statistics.about(figure) : figure)
  const drawn = (value: number) => Math.round((value / seconds) * 10) / 10
  const bars = {
    names: rows.map(({ label }) => label),
    series: [
      { name: statistics.median, values: rows.map(({ median }) => drawn(median)), colour: 'main' as const },
      { name: statistics.p90, values: rows.map(({ p90 }) => drawn(p90)), colour: 'second' as const },
    ],
    unit: statistics.timeUnits[unit],
    onPick: (i: number) => void navigate(listBehind(narrowing, { stage: rows[i]?.stage })),
  }
  return (
    <Card
      title={statistics.durations}
      file={{ table: 'DURATIONS', narrowing }}
      bars={longest < seconds ? undefined : bars}
    >
      {rows.length === 0 ? (
        <p className={styles.soft}>{statistics.noneDecided}</p>
      ) : (
        <FigureTable
          caption={statistics.durations}
          columns={[
            statistics.stage,
            statistics.decisions,
            statistics.median,
            statistics.p90,
            statistics.slowest,
          ]}
          rows={rows.map((row) => ({
            key: row.stage,
            cells: [
              row.label,
              about(row.estimated, String(row.count)),
              about(row.estimated, duration(row.median, texts)),
              about(row.estimated, duration(row.p90, texts)),
              row.slowestSheet == null ? (
                duration(row.slowest, texts)
              ) : (
                <Link
                  to={`/sheets/${row.slowestSheet}/replay`}
                  aria-label={statistics.openSlowest(row.label, duration(row.slowest, texts))}
                >
                  {duration(row.slowest, texts)}
                </Link>
              ),
            ],
          }))}
        />
      )}
    </Card>
  )
}
