import { useQuery } from '@tanstack/react-query'
import { App, Input, Modal } from 'antd'
import { check } from '../../lib/api/checks'
import { asProblem, type Problem } from '../../lib/api/problem'
import { useVerb } from '../../lib/api/sheets'
import type { Finding, SheetContent } from '../../lib/api/types'
import { Loading } from '../Loading'
import { ProblemAlert } from '../ProblemAlert'
import { useMe } from '../../lib/api/me'
import { typedBy, useTyped } from '../../lib/session/typed'
import { useTexts } from '../../texts/pages'
import { isMissing } from '../../lib/format/visible'
import { labelOf, pathOfFinding, pathOfViolation } from '../../lib/sheet/cells'
import { explanationsOf, keyOf, uniqueWarnings } from '../../lib/sheet/explanations'
import styles from './submit.module.css'

const LONGEST = 2000

interface Props {
  sheet: { id: string; version: number; content: SheetContent }
  /** Tells what a refusal said, for the cells that it concerns. */
  onRefused?: (problem: Problem) => void
  onGo: (path: string) => void
  onClose: (isSubmitted: boolean) => void
}

/** Shows before the submission what the rules say, and takes a word on each warning along. */
export function SubmitDialog({ sheet, onRefused, onGo, onClose }: Props) {
  const { dialogs, app, sheet: texts, verbs, submission, edit } = useTexts()
  const { message } = App.useApp()
  const [typed, setTyped, forget] = useTyped<Record<string, string>>(
    `${typedBy(useMe())}/${sheet.id}/submit`,
    {},
  )
  const { act, isRunning, problem } = useVerb('submit', sheet)
  const checks = useQuery({
    queryKey: ['checks', sheet.content],
    queryFn: ({ signal }) => check(sheet.content, signal),
  })
  const findings = checks.data?.findings ?? []
  const of = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity)
  const submit = async () => {
    const explanations = explanationsOf(findings, typed)
    const done = await act({ explanations }).catch((error: unknown) => onRefused?.(asProblem(error)))
    if (done === undefined) return
    forget()
    void message.success(texts.done(verbs.submit))
    onClose(true)
  }
  return (
    <Modal
      open
      width={720}
      title={dialogs.submit.title}
      okText={dialogs.submit.confirm}
      cancelText={app.cancel}
      confirmLoading={isRunning}
      okButtonProps={{ disabled: checks.isPending }}
      mask={{ closable: false }}
      onOk={() => void submit()}
      onCancel={() => onClose(false)}
    >
      <p>{dialogs.submit.text}</p>
      {problem !== null && <Refusal problem={problem} content={sheet.content} onGo={onGo} />}
      {checks.isPending && <Loading text={edit.checking} />}
      {checks.error !== null && <ProblemAlert error={checks.error} />}
      {checks.data !== undefined && (
        <div className={styles.findings}>
          <p role="status">
            {findings.length === 0
              ? edit.noFindings
              : submission.found(of('ERROR').length, of('WARNING').length, of('HINT').length)}
          </p>
          <Group title={submission.errors} findings={of('ERROR')} content={sheet.content} onGo={onGo} />
          <Group
            title={submission.warnings}
            findings={uniqueWarnings(findings)}
            content={sheet.content}
            onGo={onGo}
            explain={{
              typed,
              wanted: problem?.code === 'EXPLANATION_REQUIRED',
              onType: (key, text) => setTyped({ ...typed, [key]: text }),
            }}
          />
          <Group title={submission.hints} findings={of('HINT')} content={sheet.content} onGo={onGo} folded />
        </div>
      )}
    </Modal>
  )
}

interface Explain {
  typed: Readonly<Record<string, string>>
  wanted: boolean
  onType: (key: string, text: string) => void
}

interface GroupProps {
  title: string
  findings: readonly Finding[]
  content: SheetContent
  onGo: (path: string) => void
  explain?: Explain
  folded?: boolean
}

function Group({ title, findings, content, onGo, explain, folded }: GroupProps) {
  const { app } = useTexts()
  if (findings.length === 0) return null
  return (
    <details className={styles.group} open={!folded}>
      <summary>{title + app.aside(String(findings.length))}</summary>
      <ul>
        {findings.map((finding, i) => (
          <li key={i}>
            <Where path={pathOfFinding(finding)} content={content} onGo={onGo} />
            {finding.detail}。{finding.suggestion}
            {explain && <Explanation finding={finding} explain={explain} />}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Explanation({ finding, explain }: { finding: Finding; explain: Explain }) {
  const { submission } = useTexts()
  const key = keyOf(finding)
  const text = explain.typed[key] ?? ''
  const isWrong = (explain.wanted || text.trim() !== '') && isMissing(text)
  return (
    <>
      <Input.TextArea
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={LONGEST}
        aria-label={submission.explanationFor(finding.detail)}
        aria-invalid={isWrong || undefined}
        placeholder={submission.explanation}
        status={isWrong ? 'error' : undefined}
        value={text}
        onChange={(event) => explain.onType(key, event.target.value)}
      />
      {isWrong && <span className={styles.wanted}>{submission.explanationRequired}</span>}
    </>
  )
}

function Where({
  path,
  content,
  onGo,
}: {
  path: string | undefined
  content: SheetContent
  onGo: (path: string) => void
}) {
  const texts = useTexts()
  if (path === undefined || path === 'indicators') return <strong>{texts.edit.wholeTable}：</strong>
  const label = labelOf(path, content, texts)
  return (
    <button
      type="button"
      className={styles.where}
      aria-label={texts.edit.goTo(label)}
      onClick={() => onGo(path)}
    >
      {label}
    </button>
  )
}

/** A refusal in the server's words, each of its points a way to its cell. */
function Refusal({
  problem,
  content,
  onGo,
}: {
  problem: Problem
  content: SheetContent
  onGo: (path: string) => void
}) {
  const { submission } = useTexts()
  if (problem.code !== 'SHEET_INCOMPLETE' && problem.code !== 'FINDINGS_BLOCK')
    return (
      <>
        <ProblemAlert error={problem} />
        {problem.code === 'NOTHING_CHANGED' && <p>{submission.nothingChanged}</p>}
      </>
    )
  return (
    <div role="alert" className={styles.refusal}>
      <strong>{problem.detail}</strong>
      <ul>
        {problem.violations.map((violation) => (
          <li key={violation.path + violation.code}>
            <Where path={pathOfViolation(violation.path, content)} content={content} onGo={onGo} />
            {violation.detail}
          </li>
        ))}
      </ul>
    </div>
  )
}
