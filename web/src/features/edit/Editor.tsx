import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Problem } from '../../lib/api/problem'
import type { Finding, SheetDetails } from '../../lib/api/types'
import { Page } from '../../components/Page'
import { pathOfFinding } from '../../lib/sheet/cells'
import sheetStyles from '../../components/sheet/sheet.module.css'
import { SubmitDialog } from '../../components/sheet/SubmitDialog'
import { useTexts } from '../../texts/pages'
import { StateTag } from '../../components/StateTag'
import { Bar } from './Bar'
import { withCell } from './content'
import type { DraftState, Drafting, Standpoint } from './drafting'
import { EditTable, focusCell } from './EditTable'
import { EditTools } from './EditTools'
import styles from './edit.module.css'
import { FindBar } from './FindBar'
import { FindingsPanel } from './FindingsPanel'
import { LeaveGuard } from './LeaveGuard'
import { Library } from './Library'
import { MergeDialog } from './MergeDialog'
import { partsOf, type Part } from './parts'
import { Settings } from './Settings'
import { useChecks } from './useChecks'
import { useNotes } from './useNotes'
import { usePasting } from './usePasting'
import { useRowActions } from './useRowActions'
import { useTakeBack } from './useTakeBack'
import { useUndo } from './useUndo'

interface Props {
  sheet: SheetDetails
  drafting: Drafting
  state: DraftState
}

export function Editor({ sheet, drafting, state }: Props) {
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
  const [announcement, say] = useState('')
  const [found, setFound] = useState<string>()
  const [isFinding, setIsFinding] = useState(false)
  const tell = useTakeBack(drafting)
  const { undo, redo } = useUndo(drafting, say)
  const { onRow, onDrop } = useRowActions(drafting, say, tell)
  const shown = useMemo(() => new Set([...parts, ...partsOf(content)]), [parts, content])
  const { onPaste, onClear } = usePasting(drafting, shown, tell)
  const onText = useCallback(
    (path: string, text: string) =>
      void drafting.edit((before) => withCell(before, path, text), { kind: 'typing', cell: path }),
    [drafting],
  )
  const find = useCallback(() => setIsFinding(true), [])
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
        tools={
          <>
            <EditTools state={state} isFinding={isFinding} onUndo={undo} onRedo={redo} onFind={find} />
            <Library drafting={drafting} state={state} />
          </>
        }
        below={
          isFinding && (
            <FindBar
              drafting={drafting}
              state={state}
              onAt={setFound}
              onSay={say}
              onClose={() => setIsFinding(false)}
            />
          )
        }
        onSubmit={() => void submit()}
        onMerge={() => setPutOff(undefined)}
      />
      <div className={sheetStyles.columns}>
        <article className={sheetStyles.paper}>
          <Settings
            content={content}
            extras={shown}
            onEdit={drafting.edit}
            onExtra={(part, isShown) => setParts((before) => withOrWithout(before, part, isShown))}
          />
          <EditTable
            content={content}
            notes={notes}
            parts={shown}
            found={found}
            onText={onText}
            onFunding={(fundingParts) =>
              void drafting.edit((before) => ({ ...before, fundingParts }), {
                kind: 'typing',
                cell: 'fundingParts',
              })
            }
            onRow={onRow}
            onDrop={onDrop}
            onAccept={onAccept}
            onChecked={markChecked}
            onPaste={onPaste}
            onClear={onClear}
            onSay={say}
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
      <LeaveGuard drafting={drafting} />
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
    kind: 'accept',
    taken: { correction: { code, indicatorId, field }, path, text: replacement },
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
