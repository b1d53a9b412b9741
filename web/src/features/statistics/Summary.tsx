import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useTexts } from '../../texts/pages'
import { amount } from '../../lib/format/amounts'
import type { CardProps } from '../../lib/api/statistics'
import { listBehind } from './listBehind'
import styles from './statistics.module.css'
import { total } from './totals'

/** The figures that are asked for first. */
export function Summary({ data, narrowing }: CardProps) {
  const { statistics: texts, states, units } = useTexts()
  const kept = data.states.filter(({ state }) => state !== 'DISCARDED')
  const of = (state: string) => data.states.find((figure) => figure.state === state)
  return (
    <ul className={styles.summary}>
      <Figure label={texts.allSheets} to={listBehind(narrowing, {})} under={money(total(kept).amount)}>
        {total(kept).count}
      </Figure>
      <Figure
        label={states.IN_REVIEW}
        to={listBehind(narrowing, { state: 'IN_REVIEW' })}
        under={money(of('IN_REVIEW')?.amount)}
      >
        {of('IN_REVIEW')?.count ?? 0}
      </Figure>
      <Figure
        label={states.APPROVED}
        to={listBehind(narrowing, { state: 'APPROVED' })}
        under={money(of('APPROVED')?.amount)}
      >
        {of('APPROVED')?.count ?? 0}
      </Figure>
      <Figure
        label={texts.overdue}
        to={listBehind(narrowing, { overdue: true })}
        under={texts.allowed(data.allowedWorkingDays)}
        isBad={data.overdueCount > 0}
      >
        {data.overdueCount}
      </Figure>
    </ul>
  )

  function money(sum: string | undefined): string {
    return `${amount(sum ?? '0')} ${units.yuan}`
  }
}

interface FigureProps {
  label: string
  to: string
  under: string
  isBad?: boolean
  children: ReactNode
}

function Figure({ label, to, under, isBad, children }: FigureProps) {
  return (
    <li>
      <Link to={to}>
        <span className={styles.label}>{label}</span>
        <span className={isBad === true ? styles.bad : styles.number}>{children}</span>
        <span className={styles.soft}>{under}</span>
      </Link>
    </li>
  )
}
