import { useCallback, useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Problem } from '../../lib/api/problem'
import type { Finding, SheetDetails } from '../../lib/api/types'
import { Page } from '../../components/Page'
import { pathOfFinding } from '../../lib/sheet/cells'
import sheetStyles from '../../components/sheet/sheet.module.css'
import { SubmitDialog } from '../../components/sheet/SubmitDialog'
import { useTexts } from '../../texts/language'
import { StateTag } from '../../components/StateTag'
import { Bar } from './Bar'
import { withCell } from './content'
import type { DraftState, Drafting, Standpoint } from './drafting'
import { EditTable, focusCell } from './EditTable'
import styles from './edit.module.css'
import { FindingsPanel } from './FindingsPanel'
import { LeaveGuard } from './LeaveGuard'
import { Library } from './Library'
import { MergeDialog } from './MergeDialog'
import { partsOf, type Part } from './parts'
import { Settings } from './Settings'
import { useChecks } from './useChecks'
import { useNotes } from './useNotes'
import { useRowActions } from './useRowActions'

interface Props {
  sheet: SheetDetails
  drafting: Drafting
  state: DraftState
  onGivenUp: () => void
}

export function Editor({ sheet, drafting, state, onGivenUp }: Props) {
  const { edit, workList } = useTexts()
  const { content } = state
  const navigate = useNavigate()
  const [parts, setParts] = useState<ReadonlySet<Part>>(() => new Set(partsOf(content)))
  const [isSubmitting, setIsSubmitting] = useState(false)
  const [goTo, setGoTo] = useState<{ path: string }>()
  const [putOff, setPutOff] = useState<Standpoint>()
  const [refusal, setRefusal] = useState<Problem>()
  const checks = useChecks(content)
  const { notes, findings, markChecked } = useNotes(sheet, state, checks, refusal)
  const { announcement, onRow, onDrop } = useRowActions(drafting)
  const onText = useCallback(
    (path: string, text: string) => drafting.edit((before) => withCell(before, path, text)),
    [drafting],
  )
  const onAccept = (finding: Finding) => accept(drafting, finding)
  useCellOfAddress()
  useEffect(() => {
    // once the dialog, which holds the focus, is gone
    if (goTo !== undefined) focusCell(goTo.path)
  }, [goTo])
  const submit = async () => {
    if (await drafting.save()) setIsSubmitting(true)
  }
  return (
    <Page
      title={content.projectName?.trim() ? content.projectName : workList.unnamed}
      aside={<StateTag state={sheet.state} />}
    >
      <Bar
        sheet={sheet}
        drafting={drafting}
        state={state}
        tools={<Library drafting={drafting} state={state} />}
        onSubmit={() => void submit()}
        onMerge={() => setPutOff(undefined)}
      />
      <div className={sheetStyles.columns}>
        <article className={sheetStyles.paper}>
          <Settings
            content={content}
            extras={parts}
            onEdit={drafting.edit}
            onExtra={(part, isShown) => setParts((before) => withOrWithout(before, part, isShown))}
          />
          <EditTable
            content={content}
            notes={notes}
            parts={parts}
            onText={onText}
            onFunding={(fundingParts) => drafting.edit((before) => ({ ...before, fundingParts }))}
            onRow={onRow}
            onDrop={onDrop}
            onAccept={onAccept}
            onChecked={markChecked}
          />
        </article>
        <aside className={styles.aside}>
          <FindingsPanel
            content={content}
            findings={findings}
            isChecking={checks.isChecking}
            hasFailed={checks.problem !== undefined}
            onGo={focusCell}
          />
          <p className={styles.keys}>{edit.keys}</p>
        </aside>
      </div>
      <p role="status" className="visually-hidden">
        {announcement}
      </p>
      {state.status === 'overtaken' && state.theirs !== undefined && state.theirs !== putOff && (
        <MergeDialog
          key={state.theirs.version}
          sheetId={sheet.id}
          state={{ ...state, theirs: state.theirs }}
          onMerged={(merged) => void drafting.merged(merged)}
          onLater={() => setPutOff(state.theirs)}
        />
      )}
      <LeaveGuard drafting={drafting} onGivenUp={onGivenUp} />
      {isSubmitting && (
        <SubmitDialog
          sheet={{ id: sheet.id, version: state.base.version, content: state.base.content }}
          onRefused={setRefusal}
          onGo={(path) => {
            setIsSubmitting(false)
            setGoTo({ path })
          }}
          onClose={(isSubmitted) => {
            setIsSubmitting(false)
            if (isSubmitted) void navigate(`/sheets/${sheet.id}`)
          }}
        />
      )}
    </Page>
  )
}

function accept(drafting: Drafting, finding: Finding) {
  const { code, indicatorId, field, replacement } = finding
  const path = pathOfFinding(finding)
  if (path === undefined || field == null || replacement == null) return
  drafting.edit((before) => withCell(before, path, replacement), {
    correction: { code, indicatorId, field },
    path,
    text: replacement,
  })
}

function withOrWithout(parts: ReadonlySet<Part>, part: Part, isShown: boolean): ReadonlySet<Part> {
  const others = [...parts].filter((other) => other !== part)
  return new Set(isShown ? [...others, part] : others)
}

/** Goes to the cell that the address names, as links from findings do. */
function useCellOfAddress() {
  const { hash } = useLocation()
  useEffect(() => {
    if (hash.startsWith('#cell=')) focusCell(decodeURIComponent(hash.slice('#cell='.length)))
  }, [hash])
}
