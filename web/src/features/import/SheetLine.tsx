import { Checkbox, Select } from 'antd'
import { Link } from 'react-router'
import { SeverityIcon } from '../../components/SeverityIcon'
import { amount } from '../../lib/format/amounts'
import type { SheetContent } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import type { Reading } from './intake'
import styles from './import.module.css'
import type { Outcome } from './useCreation'

interface Props {
  reading: Reading
  /** With what was put into it. */
  content: SheetContent
  isChosen: boolean
  isShown: boolean
  isLocked: boolean
  outcome: Outcome | undefined
  onChoose: (is: boolean) => void
  onShow: () => void
  /** Chosen for a sheet whose document does not say it. */
  year: number | undefined
  onYear: (year: number) => void
}

/** A sheet in the list of those recognised. */
export function SheetLine({
  reading,
  content,
  isChosen,
  isShown,
  isLocked,
  outcome,
  onChoose,
  onShow,
  year,
  onYear,
}: Props) {
  const { import: texts, units, workList, edit } = useTexts()
  const { remarks, findings } = reading
  const name = content.projectName?.trim() ? content.projectName : workList.unnamed
  return (
    <li className={isShown ? styles.shown : undefined}>
      <Checkbox
        aria-label={texts.choose(name)}
        checked={isChosen}
        disabled={isLocked}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <button type="button" className={styles.name} aria-pressed={isShown} onClick={onShow}>
        {name}
      </button>
      <span className={styles.figure}>
        {reading.fiscalYear === null ? (
          <YearChoice name={name} year={year} isLocked={isLocked} onYear={onYear} />
        ) : (
          units.year(content.fiscalYear)
        )}{' '}
        · {amount(content.annualAmount)} {units.yuan}
      </span>
      <span className={styles.soft}>
        {texts.remarks(remarks.length)}
        {(['ERROR', 'WARNING', 'HINT'] as const).map((severity) => {
          const count = findings.filter((finding) => finding.severity === severity).length
          return count === 0 ? null : (
            <span key={severity} className={styles.count}>
              <SeverityIcon severity={severity} /> {edit.severities[severity]} {count}
            </span>
          )
        })}
      </span>
      {outcome !== undefined &&
        ('id' in outcome ? (
          <Link to={`/sheets/${outcome.id}/edit`}>
            {texts.created}，{texts.open}
          </Link>
        ) : (
          <span className={styles.failed}>{texts.failedOne(outcome.why)}</span>
        ))}
    </li>
  )
}

interface YearChoiceProps {
  name: string
  year: number | undefined
  isLocked: boolean
  onYear: (year: number) => void
}

/** A draft has a year, so the one that the document does not say is asked for. */
function YearChoice({ name, year, isLocked, onYear }: YearChoiceProps) {
  const { import: texts, units } = useTexts()
  const now = new Date().getFullYear()
  return (
    <Select
      size="small"
      aria-label={texts.yearOf(name)}
      placeholder={texts.chooseYear}
      value={year}
      disabled={isLocked}
      options={[now + 1, now, now - 1].map((value) => ({ value, label: units.year(value) }))}
      onChange={onYear}
    />
  )
}
