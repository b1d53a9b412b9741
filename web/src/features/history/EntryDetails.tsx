import { Descriptions, Tag } from 'antd'
import type { ReactNode } from 'react'
import type { Entry, Severity } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import type { Texts } from '../../texts/zh'
import { CellText } from '../../components/CellText'
import styles from './history.module.css'

const COLOURS: Record<Severity, string> = { ERROR: 'red', WARNING: 'orange', HINT: 'default' }

/** All that a step carries: its words, its points, its findings, and each cell before and after. */
export function EntryDetails({ entry }: { entry: Entry }) {
  const texts = useTexts()
  const facts = factsOf(entry, texts)
  return (
    <div className={styles.details}>
      {facts.length > 0 && (
        <Descriptions column={1} size="small" items={facts.map((fact) => ({ ...fact, key: fact.label }))} />
      )}
      {entry.changes.length > 0 && <Changes entry={entry} />}
    </div>
  )
}

interface Fact {
  label: string
  children: ReactNode
}

function factsOf(entry: Entry, texts: Texts): Fact[] {
  const { history, grades, sheet } = texts
  const { opinion, grade, scores, reasons, explanations, findings, corrections } = entry
  const opinionLabel = entry.type === 'SheetAmended' ? history.agreement : history.opinion
  const all: (Fact | false)[] = [
    entry.approvalNumber != null && { label: history.approvalNumber, children: entry.approvalNumber },
    Boolean(opinion) && { label: opinionLabel, children: opinion },
    grade != null && { label: history.grade, children: grades[grade] },
    Object.keys(scores).length > 0 && { label: history.scores, children: scoreText(scores) },
    reasons.length > 0 && {
      label: history.reasons,
      children: <Lines lines={reasons.map(({ label, text }) => `${label ?? sheet.wholeSheet}：${text}`)} />,
    },
    explanations.length > 0 && {
      label: history.explanations,
      children: <Lines lines={explanations.map(({ code, text }) => `${code}：${text}`)} />,
    },
    corrections.length > 0 && {
      label: history.corrections,
      children: corrections.map(({ code }) => code).join('、'),
    },
    findings.length > 0 && { label: history.findings, children: <Findings findings={findings} /> },
    Boolean(entry.actor.onBehalfOf) && {
      label: history.onBehalfOf,
      children: entry.actor.onBehalfOf,
    },
    Boolean(entry.address) && { label: history.address, children: entry.address },
    Boolean(entry.credential) && { label: history.credential, children: entry.credential },
    Boolean(entry.requestId) && { label: history.request, children: entry.requestId },
  ]
  return all.filter((fact) => fact !== false)
}

function scoreText(scores: Entry['scores']): string {
  return Object.entries(scores)
    .map(([name, points]) => `${name} ${points}`)
    .join('；')
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className={styles.lines}>
      {lines.map((line, i) => (
        <li key={i}>{line}</li>
      ))}
    </ul>
  )
}

function Findings({ findings }: { findings: NonNullable<Entry['findings']> }) {
  const { review } = useTexts()
  return (
    <ul className={styles.lines}>
      {findings.map(({ severity, code, detail }, i) => (
        <li key={i}>
          <Tag color={COLOURS[severity]}>
            {review.severities[severity]} {code}
          </Tag>
          {detail}
        </li>
      ))}
    </ul>
  )
}

function Changes({ entry }: { entry: Entry }) {
  const { history } = useTexts()
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col">{history.cell}</th>
          <th scope="col">{history.from}</th>
          <th scope="col">{history.to}</th>
        </tr>
      </thead>
      <tbody>
        {entry.changes.map(({ path, label, from, to }) => (
          <tr key={path}>
            <th scope="row">{label}</th>
            <td>
              <CellText text={from} />
            </td>
            <td>
              <CellText text={to} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
