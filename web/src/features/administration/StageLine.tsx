import { useTexts } from '../../texts/pages'
import { amount } from '../../lib/format/amounts'
import { isMissing } from '../../lib/format/visible'
import styles from './administration.module.css'

interface Shown {
  name: string
  label: string
  minimumAmount?: string | null
  workingDays?: number | null
}

/** Stages in a row of words, each with the amount that it begins at. */
export function StageLine({ stages }: { stages: readonly Shown[] }) {
  const { administration, app } = useTexts()
  return stages.map(({ name, label, minimumAmount, workingDays }, i) => (
    <span key={name}>
      {i > 0 && ' → '}
      {isMissing(label) ? administration.unnamedStage : label}
      {minimumAmount != null && minimumAmount !== '' && (
        <span className={styles.soft}>{app.aside(administration.fromAmount(amount(minimumAmount)))}</span>
      )}
      {workingDays != null && (
        <span className={styles.soft}>{app.aside(administration.termOf(workingDays))}</span>
      )}
    </span>
  ))
}
