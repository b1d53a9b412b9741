import { Input } from 'antd'
import type { ReactNode } from 'react'
import type { Problem } from '../../lib/api/problem'
import { useFindings } from '../../lib/api/readings'
import type { Change, Found, SheetDetails } from '../../lib/api/types'
import { pathOfAmendment } from '../../lib/sheet/cells'
import type { Cell, CellSlot } from '../../components/sheet/SheetTable'
import { useTexts } from '../../texts/pages'
import { ChangedText } from '../../components/ChangedText'
import type { Decision, Draft, DraftState } from './draft'
import { isFixedInReview } from './fixedFields'
import { placeChanges, placeFindings } from './marks'
import type { PanelTab } from './Panel'
import styles from './review.module.css'

const NONE: readonly never[] = []

/** What a reviewer sees and does in a cell: its former text, findings, reasons, or the agreed text. */
export function useReviewSlot(
  sheet: SheetDetails,
  changes: readonly Change[] | undefined,
  { draft, change, attach }: DraftState,
  refused: Problem | undefined,
  onTab: (tab: PanelTab) => void,
) {
  const { review } = useTexts()
  const findings = useFindings(sheet.id, sheet.version).data?.findings ?? NONE
  const placed = placeChanges(withPending(changes ?? NONE, sheet.amendment?.changes), sheet.content)
  const found = placeFindings(findings, sheet.content)
  const reasons = draft.decision === 'pass' || draft.decision === 'approve' ? NONE : draft.reasons
  const reason = reasonDecision(draft, sheet.possible)
  return (cell: Cell): CellSlot => {
    const inCell: InCell = {
      text: cell.text,
      changes: placed.at.get(cell.path) ?? NONE,
      findings: found.at.get(cell.path) ?? NONE,
      reasons: reasons.filter(({ path }) => path === cell.path).map(({ text }) => text),
    }
    const shown: CellSlot = {
      mark: markOf(inCell),
      children: marked(inCell),
      note: hasNote(inCell) ? <Notes {...inCell} onFindings={() => onTab('findings')} /> : undefined,
    }
    if (draft.decision === 'pass' && draft.amended !== undefined) {
      return {
        ...shown,
        ...(isFixedInReview(cell.path)
          ? { note: <FixedNote>{shown.note}</FixedNote> }
          : amending(cell, draft.amended, (amended) => change({ amended }))),
        ...refusal(cell, refused, sheet),
      }
    }
    if (reason === undefined) return shown
    const onActivate = () => {
      onTab('decide')
      attach(reason, cell)
    }
    return { ...shown, onActivate, actionLabel: review.attach }
  }
}

/** The changes, and those of an unconfirmed amendment that are not among them. */
function withPending(changes: readonly Change[], pending: readonly Change[] = NONE): readonly Change[] {
  return [...changes, ...pending.filter(({ path }) => changes.every((change) => change.path !== path))]
}

function FixedNote({ children }: { children: ReactNode }) {
  const { review } = useTexts()
  return (
    <>
      {children}
      <div className={styles.under}>{review.fixedInReview}</div>
    </>
  )
}

/** What the refusal of an amendment says of a cell. */
function refusal(cell: Cell, refused: Problem | undefined, { content }: SheetDetails): CellSlot {
  const details = (refused?.violations ?? NONE)
    .filter(({ path }) => pathOfAmendment(path, content) === cell.path)
    .map(({ detail }) => detail)
  return details.length === 0 ? {} : { mark: 'wrong', note: <div role="alert">{details.join('；')}</div> }
}

/** What a click on a cell gives a reason for; nothing while another decision is chosen. */
function reasonDecision({ decision }: Draft, possible: readonly string[]): Decision | undefined {
  const wanted = decision ?? 'return'
  return (wanted === 'return' || wanted === 'reject') && possible.includes(wanted) ? wanted : undefined
}

type Amended = NonNullable<Draft['amended']>

function amending(cell: Cell, amended: Amended, set: (amended: Amended) => void): CellSlot {
  const type = (text: string) => {
    const others = Object.entries(amended).filter(([path]) => path !== cell.path)
    set(Object.fromEntries(text === cell.text ? others : [...others, [cell.path, text]]))
  }
  const text = amended[cell.path]
  return {
    mark: text === undefined ? undefined : 'chosen',
    children: (
      <Input.TextArea
        autoSize
        variant="borderless"
        aria-label={cell.label}
        className={styles.amending}
        value={text ?? cell.text}
        onChange={(event) => type(event.target.value)}
      />
    ),
  }
}

interface InCell {
  /** What stands in the cell now. */
  text: string
  changes: readonly Change[]
  findings: readonly Found[]
  reasons: readonly string[]
}

function markOf({ changes, findings, reasons }: InCell): CellSlot['mark'] {
  if (reasons.length > 0) return 'reason'
  if (changes.length > 0) return 'changed'
  return findings.some(({ severity }) => severity === 'ERROR') ? 'wrong' : undefined
}

/** The text of a changed cell with its new words marked; a cell that is empty now has none. */
function marked({ text, changes: [change] }: InCell): ReactNode {
  if (change === undefined || text === '') return undefined
  return <ChangedText side="to" from={change.from} to={text} blank="" />
}

function hasNote({ changes, findings, reasons }: InCell): boolean {
  return changes.length + findings.length + reasons.length > 0
}

function Notes({ text, changes, findings, reasons, onFindings }: InCell & { onFindings: () => void }) {
  const { review } = useTexts()
  return (
    <>
      {changes.map(({ path, from }) => (
        <div key={path} className={styles.former}>
          {review.was}：
          <del>
            <ChangedText side="from" from={from} to={text} blank={review.blank} />
          </del>
        </div>
      ))}
      {reasons.map((reason, i) => (
        <div key={i} className={styles.reason}>
          {reason}
        </div>
      ))}
      {findings.length > 0 && <Markers findings={findings} onFindings={onFindings} />}
    </>
  )
}

const SEVERITIES = ['ERROR', 'WARNING', 'HINT'] as const

function Markers({ findings, onFindings }: { findings: readonly Found[]; onFindings: () => void }) {
  const { review } = useTexts()
  const counts = SEVERITIES.map((severity) => ({
    severity,
    n: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ n }) => n > 0)
  return (
    <button
      type="button"
      className={styles.markers}
      title={findings.map(({ detail }) => detail).join('\n')}
      aria-label={review.showFindings(findings.length)}
      onClick={onFindings}
    >
      {counts.map(({ severity, n }) => (
        <span key={severity} className={styles[severity]}>
          {review.severities[severity]} {n}
        </span>
      ))}
    </button>
  )
}
