import { Button, Tag } from 'antd'
import { Link } from 'react-router'
import type { Found, Severity, SheetContent, SheetFindings } from '../../lib/api/types'
import { Loading } from '../../components/Loading'
import { ProblemAlert } from '../../components/ProblemAlert'
import { pathOfReason } from '../../lib/sheet/cells'
import { useTexts } from '../../texts/pages'
import { StateTag } from '../../components/StateTag'
import { placeFindings, showCell } from './marks'
import styles from './review.module.css'

const COLOURS: Record<Severity, string> = { ERROR: 'red', WARNING: 'orange', HINT: 'default' }
const WEIGHT: Record<Severity, number> = { ERROR: 0, WARNING: 1, HINT: 2 }

interface Props {
  findings?: SheetFindings
  error: unknown
  content: SheetContent
}

/** What the checks found, the gravest first, each with its way out and what the drafter said to it. */
export function FindingList({ findings, error, content }: Props) {
  const { review, app } = useTexts()
  if (findings === undefined) return error ? <ProblemAlert error={error} /> : <Loading text={app.loading} />
  const elsewhere = new Set(placeFindings(findings.findings, content).elsewhere)
  const sorted = [...findings.findings].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])
  return (
    <>
      {sorted.length === 0 && <p>{review.noFindings}</p>}
      <ul className={styles.changes}>
        {sorted.map((finding, i) => (
          <Finding key={i} finding={finding} hasCell={!elsewhere.has(finding)} />
        ))}
      </ul>
      <SimilarSheets findings={findings} />
      <p className={styles.hint}>{review.findingsBasis(findings.ruleSet)}</p>
    </>
  )
}

function Finding({ finding, hasCell }: { finding: Found; hasCell: boolean }) {
  const { review } = useTexts()
  const { severity, code, detail, suggestion, explanation } = finding
  return (
    <li>
      <Tag color={COLOURS[severity]}>
        {review.severities[severity]} {code}
      </Tag>
      {hasCell && (
        <Button
          type="link"
          size="small"
          aria-label={`${review.showCell}：${detail}`}
          onClick={() => showCell(pathOfReason(finding) ?? '')}
        >
          {review.showCell}
        </Button>
      )}
      <div>{detail}</div>
      {suggestion && (
        <div className={styles.hint}>
          {review.suggestion}：{suggestion}
        </div>
      )}
      {explanation && (
        <div className={styles.explanation}>
          {review.explanation}：{explanation}
        </div>
      )}
    </li>
  )
}

function SimilarSheets({ findings: { similar } }: { findings: SheetFindings }) {
  const { review, units, workList } = useTexts()
  if (similar.length === 0) return null
  return (
    <>
      <h2>{review.similar}</h2>
      <ul className={styles.changes}>
        {similar.map((sheet) => (
          <li key={sheet.id}>
            <Link to={`/sheets/${sheet.id}`}>{sheet.projectName ?? workList.unnamed}</Link>{' '}
            <StateTag state={sheet.state} />
            <div className={styles.hint}>
              {[sheet.department, units.year(sheet.fiscalYear), sheet.codes.join('、')]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
