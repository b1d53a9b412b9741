import { Tag } from 'antd'
import type { Finding, Entry } from '../../lib/api/types'
import sheetStyles from '../../components/sheet/sheet.module.css'
import { useTexts } from '../../texts/pages'
import styles from './replay.module.css'

const COLOURS = { ERROR: 'error', WARNING: 'warning', HINT: 'processing' } as const

interface Props {
  findings: readonly Finding[]
  explanations: NonNullable<Entry['explanations']>
}

/** What the checks found at this step and what the drafter said to it. */
export function Findings({ findings, explanations }: Props) {
  const { audit, replay } = useTexts()
  if (findings.length === 0) return null
  return (
    <section className={sheetStyles.card}>
      <details>
        <summary className={styles.findingsHead}>{replay.findings(findings.length)}</summary>
        <ul className={styles.findings}>
          {findings.map((finding, i) => (
            <li key={i}>
              <Tag color={COLOURS[finding.severity]}>
                {audit.severities[finding.severity]} {finding.code}
              </Tag>
              {finding.detail}
              {explanations
                .filter(
                  ({ code, indicatorId }) =>
                    code === finding.code && (indicatorId ?? null) === (finding.indicatorId ?? null),
                )
                .map(({ text }) => (
                  <div key={text} className={styles.soft}>
                    {replay.explanation}：{text}
                  </div>
                ))}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
