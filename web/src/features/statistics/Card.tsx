import { lazy, Suspense, type ReactNode } from 'react'
import { Link } from 'react-router'
import { ExportMenu } from '../../components/ExportMenu'
import sheetStyles from '../../components/sheet/sheet.module.css'
import type { Narrowing } from '../../lib/api/statistics'
import { useTexts } from '../../texts/pages'
import { heightOf, type BarsProps } from './barOption'
import styles from './statistics.module.css'

const Bars = lazy(() => import('./Bars'))
const MOST_BARS = 10

type Table = 'STATES' | 'STAGES' | 'DEPARTMENTS' | 'UNITS' | 'YEARS' | 'DURATIONS' | 'RULES'

interface Props {
  title: string
  hint?: string
  bars?: Omit<BarsProps, 'title'>
  wide?: boolean
  /** Which table the figures leave as, of which address, and what they are narrowed to. */
  file?: { address?: string; table: Table; narrowing: Narrowing & { unit?: string } }
  children: ReactNode
}

/** One question with its answer as bars, and below as a table of the same figures. */
export function Card({ title, hint, bars, wide, file, children }: Props) {
  const { statistics } = useTexts()
  const all = bars?.names.length ?? 0
  const shown = bars && { ...first(bars, MOST_BARS), title }
  return (
    <section className={`${sheetStyles.card} ${wide === true ? styles.whole : ''}`} aria-label={title}>
      <h2>{title}</h2>
      {hint !== undefined && <p className={styles.soft}>{hint}</p>}
      {shown !== undefined && all > 0 && (
        <Suspense fallback={<div style={heightOf(shown)} />}>
          <Bars {...shown} />
        </Suspense>
      )}
      {all > MOST_BARS && <p className={styles.soft}>{statistics.firstBars(MOST_BARS, all)}</p>}
      {children}
      {file !== undefined && (
        <p className={styles.file}>
          <ExportMenu
            of={title}
            address={file.address ?? '/api/statistics'}
            query={{ table: file.table, ...file.narrowing }}
          />
        </p>
      )}
    </section>
  )
}

function first(bars: Omit<BarsProps, 'title'>, most: number): Omit<BarsProps, 'title'> {
  return {
    ...bars,
    names: bars.names.slice(0, most),
    series: bars.series.map((series) => ({ ...series, values: series.values.slice(0, most) })),
  }
}

interface TableProps {
  caption: string
  /** The first heads the names, the others figures. */
  columns: readonly string[]
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
}

/** Figures as a table that scrolls when it is long, by keyboard too. */
export function FigureTable({ caption, columns, rows }: TableProps) {
  return (
    // scrolls by itself, so it must be reachable by keyboard
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...figures] }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {figures.map((figure, i) => (
                <td key={i}>{figure}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface CountProps {
  count: number | undefined
  /** How many of them one finds in the list. */
  listed?: number
  isEstimated?: boolean
  /** Where they are listed; nowhere when there is no filter for them. */
  to?: string
  label: string
}

/** A number of sheets that leads to them. */
export function Count({ count = 0, listed = count, isEstimated = false, to, label }: CountProps) {
  const { statistics } = useTexts()
  const shown = isEstimated ? statistics.about(String(count)) : count
  if (to === undefined || listed === 0) return <>{shown}</>
  return (
    <>
      <Link to={to} aria-label={statistics.openList(label, count)}>
        {shown}
      </Link>
      {listed < count && <span className={styles.soft}>{statistics.listed(listed)}</span>}
    </>
  )
}
