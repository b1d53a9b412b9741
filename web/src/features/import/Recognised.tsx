import { Alert, Button, Checkbox, Progress, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { SeverityIcon } from '../../components/SeverityIcon'
import { SheetTable } from '../../components/sheet/SheetTable'
import { pathOfFinding } from '../../lib/sheet/cells'
import { useTexts } from '../../texts/language'
import { amount } from '../../lib/format/amounts'
import type { Intake, Reading } from './intake'
import styles from './import.module.css'
import { Source } from './Source'
import { useCreation, type Outcome } from './useCreation'

/** The sheets of a document beside its lines, to choose from and to make drafts of. */
export function Recognised({ intake }: { intake: Intake }) {
  const { import: texts } = useTexts()
  const { sheets } = intake
  const everyOne = sheets.map((_, i) => i)
  const [chosen, setChosen] = useState<readonly number[]>(everyOne)
  const [shown, setShown] = useState(0)
  const [years, setYears] = useState<Readonly<Record<number, number>>>({})
  const contents = sheets.map(({ content }, i) => ({
    ...content,
    fiscalYear: years[i] ?? content.fiscalYear,
  }))
  const creation = useCreation(contents)
  const hasYear = (i: number) => sheets[i]?.fiscalYear !== null || years[i] !== undefined
  const { outcomes, wanted, isRunning } = creation
  const open = chosen.filter((i) => !isCreated(outcomes.get(i)) && hasYear(i)).sort((a, b) => a - b)
  const current = sheets[shown]
  const done = wanted.filter((i) => outcomes.has(i)).length
  return (
    <>
      <section className={styles.list} aria-label={texts.found(sheets.length)}>
        <div className={styles.listHead}>
          <strong>{texts.found(sheets.length)}</strong>
          <Checkbox
            checked={chosen.length === sheets.length}
            indeterminate={chosen.length > 0 && chosen.length < sheets.length}
            disabled={isRunning}
            onChange={(event) => setChosen(event.target.checked ? everyOne : [])}
          >
            {texts.all}
          </Checkbox>
          <Button
            type="primary"
            loading={isRunning}
            disabled={open.length === 0}
            onClick={() => void creation.create(open)}
          >
            {outcomes.size > 0 && open.length > 0 && !isRunning ? texts.again : texts.create(open.length)}
          </Button>
        </div>
        {wanted.length > 0 && (
          <div role="status">
            <Progress
              percent={Math.round((100 * done) / wanted.length)}
              showInfo={false}
              aria-label={texts.creating(done, wanted.length)}
            />
            {isRunning
              ? texts.creating(done, wanted.length)
              : texts.summary([...outcomes.values()].filter(isCreated).length, sheets.length)}
          </div>
        )}
        <ol>
          {sheets.map((sheet, i) => (
            <Line
              key={i}
              reading={sheet}
              isChosen={chosen.includes(i)}
              isShown={i === shown}
              isLocked={isRunning || isCreated(outcomes.get(i))}
              outcome={outcomes.get(i)}
              year={years[i]}
              onYear={(year) => setYears({ ...years, [i]: year })}
              onChoose={(is) => setChosen(is ? [...chosen, i] : chosen.filter((other) => other !== i))}
              onShow={() => setShown(i)}
            />
          ))}
        </ol>
      </section>
      <Unread intake={intake} />
      {current !== undefined && (
        <div className={styles.beside}>
          <section className={styles.pane} aria-label={texts.recognised}>
            <h2>{texts.recognised}</h2>
            <ReadSheet reading={current} />
          </section>
          <section className={styles.pane} aria-label={texts.source}>
            <h2>{texts.source}</h2>
            <Source key={shown} reading={current} lines={intake.source ?? []} unread={intake.unread} />
          </section>
        </div>
      )}
    </>
  )
}

function isCreated(outcome: Outcome | undefined): boolean {
  return outcome !== undefined && 'id' in outcome
}

interface LineProps {
  reading: Reading
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

function Line({ reading, isChosen, isShown, isLocked, outcome, onChoose, onShow, year, onYear }: LineProps) {
  const { import: texts, units, workList, edit } = useTexts()
  const { content, remarks, findings } = reading
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

function ReadSheet({ reading }: { reading: Reading }) {
  const { edit } = useTexts()
  return (
    <SheetTable
      content={reading.content}
      slot={({ path }) => {
        const said = reading.findings.filter((finding) => pathOfFinding(finding) === path)
        return said.length === 0
          ? undefined
          : {
              mark: said.some((finding) => finding.severity === 'ERROR') ? 'wrong' : undefined,
              note: said.map((finding, i) => (
                <div key={i}>
                  <SeverityIcon severity={finding.severity} />{' '}
                  <span className="visually-hidden">{edit.severities[finding.severity]}：</span>
                  {finding.detail}
                </div>
              )),
            }
      }}
    />
  )
}

function Unread({ intake }: { intake: Intake }) {
  const { import: texts } = useTexts()
  if (intake.unread.length === 0) return <Alert type="success" showIcon title={texts.allRead} />
  return (
    <details className={styles.unread} open={intake.unread.length <= 5}>
      <summary>{texts.unread(intake.unread.length)}</summary>
      <p>{texts.unreadHint}</p>
      <ul>
        {intake.unread.map((line, i) => (
          <li key={i}>
            <span className={styles.soft}>{line.place ?? texts.line(line.line)}</span> {line.text}
          </li>
        ))}
      </ul>
    </details>
  )
}
