import { Button } from 'antd'
import type { Finding, SheetContent, Severity } from '../../lib/api/types'
import { labelOf, pathOfFinding } from '../../lib/sheet/cells'
import { useTexts } from '../../texts/pages'
import { SeverityIcon } from '../../components/SeverityIcon'
import styles from './edit.module.css'

const SEVERITIES: readonly Severity[] = ['ERROR', 'WARNING', 'HINT']

interface Props {
  content: SheetContent
  findings: readonly Finding[] | undefined
  isChecking: boolean
  hasFailed: boolean
  onGo: (path: string) => void
}

/** All findings in one place, each a way to its cell. */
export function FindingsPanel({ content, findings, isChecking, hasFailed, onGo }: Props) {
  const texts = useTexts()
  const { edit } = texts
  return (
    <section className={styles.panel} aria-label={edit.checks}>
      <h2>
        {edit.checks}
        <small>{isChecking ? edit.checking : hasFailed ? edit.checkFailed : ''}</small>
      </h2>
      {findings?.length === 0 && <p className={styles.reading}>{edit.noFindings}</p>}
      {SEVERITIES.map((severity) => {
        const some = findings?.filter((finding) => finding.severity === severity) ?? []
        return some.length === 0 ? null : (
          <details key={severity} open={severity !== 'HINT'}>
            <summary>
              <SeverityIcon severity={severity} /> {edit.severities[severity]} {some.length}
            </summary>
            <ul>
              {some.map((finding, i) => {
                const path = pathOfFinding(finding)
                const label = path === undefined ? edit.wholeTable : labelOf(path, content, texts)
                return (
                  <li key={i}>
                    {path === undefined || path === 'indicators' ? (
                      <strong>{label}</strong>
                    ) : (
                      <Button type="link" size="small" onClick={() => onGo(path)}>
                        {label}
                      </Button>
                    )}
                    <span>{finding.detail}</span>
                  </li>
                )
              })}
            </ul>
          </details>
        )
      })}
    </section>
  )
}
