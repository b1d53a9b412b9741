import { ProblemAlert } from '../../components/ProblemAlert'
import { useTexts } from '../../texts/pages'
import { amount } from '../../lib/format/amounts'
import styles from './administration.module.css'
import { stagesOnWay, useWays, type StageRow, type Way } from './chain'
import { StageLine } from './StageLine'

/** Which of the sheets that were never submitted would take which way, as the chain stands in the form. */
export function ChainWays({ rows }: { rows: readonly StageRow[] }) {
  const { administration } = useTexts()
  const ways = useWays(rows)
  return (
    <section className={styles.block} aria-live="polite">
      <h2>{administration.preview}</h2>
      <p className={styles.soft}>{administration.previewHint}</p>
      <ProblemAlert error={ways.error} />
      <ul className={styles.ways}>
        {ways.data?.ways.map((way) => (
          <li key={way.from}>
            <div className={styles.range}>
              <strong>{range(way, administration)}</strong>
              <span>{administration.sheetsOnWay(way.count, amount(way.amount))}</span>
            </div>
            <StageLine stages={stagesOnWay(rows, way).map(({ name, label }) => ({ name, label }))} />
          </li>
        ))}
      </ul>
      {ways.data !== undefined && ways.data.withoutAmount > 0 && (
        <p className={styles.soft}>{administration.withoutAmount(ways.data.withoutAmount)}</p>
      )}
    </section>
  )
}

type AdministrationTexts = ReturnType<typeof useTexts>['administration']

function range(
  { from, below }: Way,
  { anyAmount, belowAmount, fromAmount, betweenAmounts }: AdministrationTexts,
) {
  const isFromZero = Number(from) === 0
  if (below == null) return isFromZero ? anyAmount : fromAmount(amount(from))
  return isFromZero ? belowAmount(amount(below)) : betweenAmounts(amount(from), amount(below))
}
