import { Button, Radio } from 'antd'
import { useEffect, useRef, useState, type RefObject, type SubmitEvent } from 'react'
import { useReviewForm } from '../../lib/api/readings'
import type { Problem } from '../../lib/api/problem'
import type { Band, SheetDetails } from '../../lib/api/types'
import { atFields } from '../../components/ActionDialog'
import { ProblemAlert } from '../../components/ProblemAlert'
import { Signer } from '../../components/Signer'
import { useMe } from '../../lib/api/me'
import { isDialogOpen } from '../../lib/dialogs'
import { useTexts } from '../../texts/pages'
import { Amendment } from './Amendment'
import { ApprovalFields } from './ApprovalFields'
import { lastNumber } from '../../lib/session/approvalNumber'
import { typedBy } from '../../lib/session/typed'
import { useDecide } from './decide'
import { decisionWords } from './decisionWords'
import {
  AMENDING,
  earlierStages,
  lacks,
  type Decision,
  type Draft,
  type DraftState,
  type Lack,
} from './draft'
import { LackText } from './LackText'
import { OpinionField } from './OpinionField'
import { Reasons } from './Reasons'
import styles from './review.module.css'
import { assess, type Assessed } from './scores'
import { ScoreSheet } from './ScoreSheet'

const UNGRADED: Assessed = { begun: false, missing: 0 }

interface Props {
  sheet: SheetDetails
  typing: DraftState
  possible: readonly Decision[]
  isHeld: boolean
  onDeciding: (isDeciding: boolean) => void
  onRefused: (problem: Problem | undefined) => void
}

/** The fields of this form that show by themselves what a refusal says of them. */
const FIELDS = ['approvalNumber', 'grade']

/** The decision with all that belongs to it; what the grade does not allow cannot be chosen. */
export function DecisionForm({ sheet, typing, possible, isHeld, onDeciding, onRefused }: Props) {
  const texts = useTexts()
  const { review } = texts
  const by = typedBy(useMe())
  const form = useReviewForm()
  const element = useRef<HTMLFormElement>(null)
  useSendKey(element)
  const [isTried, setTried] = useState(false)
  const [remembered] = useState(() => lastNumber(by))
  const { draft: typed } = typing
  const draft = { ...typed, approvalNumber: typed.approvalNumber ?? remembered }
  const assessed = form.data ? assess(form.data, draft.scores, draft.grade) : UNGRADED
  const decision =
    draft.decision !== undefined && possible.includes(draft.decision) && suits(assessed.band, draft.decision)
      ? draft.decision
      : undefined
  const lacking = lacks(draft, decision, assessed)
  const { decide, hasNext, isRunning, problem, reset } = useDecide({
    sheet,
    by,
    typing: { ...typing, draft },
    doneOf: (one, project) => decisionWords(one, possible, texts).done(project),
    onDeciding,
    onRefused,
  })
  const words = decision && decisionWords(decision, possible, texts)
  const change = (part: Partial<Draft>) => {
    if (problem !== undefined) reset()
    typing.change(part)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    send(false)
  }
  const send = (opensNext: boolean) => {
    setTried(true)
    if (lacking[0] !== undefined) focusOn(element.current, lacking[0])
    else if (decision !== undefined && !isHeld && !isRunning) void decide(decision, assessed, opensNext)
  }
  const lack = (one: Lack) => (isTried && lacking.includes(one) ? review.lacks[one] : undefined)
  const refusalOf = (field: string) => problem?.violations.find(({ path }) => path === field)?.detail
  return (
    <form ref={element} className={styles.form} aria-label={review.decision} noValidate onSubmit={submit}>
      <Decisions
        {...{ possible, decision, band: assessed.band }}
        lack={lack('decision')}
        onChange={(chosen) => change({ decision: chosen })}
      />
      {decision === 'approve' && (
        <ApprovalFields
          {...{ sheet, draft, change }}
          lack={lack('approvalNumber') ?? refusalOf('approvalNumber')}
        />
      )}
      {(decision === 'return' || decision === 'reject') && (
        <Reasons
          typing={typing}
          decision={decision}
          stages={decision === 'return' ? earlierStages(sheet) : undefined}
          lack={lack('reasons') ?? lack('reasonText')}
        />
      )}
      {decision === 'pass' && (assessed.band?.grade === AMENDING || draft.amended !== undefined) && (
        <Amendment {...{ draft, change }} lack={lack('agreement')} gradeLack={lack('grade')} />
      )}
      {(decision === 'pass' || decision === 'approve') && (
        <OpinionField {...{ draft, change }} isOptional={decision === 'approve'} lack={lack('opinion')} />
      )}
      {form.data && decision !== 'approve' && (
        <ScoreSheet
          form={form.data}
          {...{ draft, change, assessed }}
          lack={lack('scores') ?? refusalOf('grade')}
        />
      )}
      <ProblemAlert error={(problem && atFields(problem, FIELDS, () => undefined)) ?? form.error} />
      <footer className={styles.send}>
        <Signer />
        <Button
          type="primary"
          htmlType="submit"
          size="large"
          danger={decision === 'reject'}
          loading={isRunning}
          disabled={isHeld}
        >
          {words === undefined ? review.sendAny : words.send}
        </Button>
        {hasNext && words !== undefined && (
          <Button size="large" disabled={isHeld || isRunning} onClick={() => send(true)}>
            {words.sendAndNext}
          </Button>
        )}
        <span className={styles.hint}>{review.sendKeys}</span>
      </footer>
    </form>
  )
}

function suits(band: Band | undefined, decision: Decision): boolean {
  return (
    band === undefined || decision === 'approve' || band.decisions.includes(decision.toUpperCase() as never)
  )
}

/** Ctrl + Enter sends from wherever one is on the page, but not from a dialog above it. */
function useSendKey(form: RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isDialogOpen()) return
      event.preventDefault()
      form.current?.requestSubmit()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [form])
}

/** To the first field that keeps the decision from being sent. */
function focusOn(form: HTMLFormElement | null, lack: Lack) {
  const at = (element: string) => form?.querySelector<HTMLElement>(`[data-lack~=${lack}] ${element}`)
  const field = at(':is(textarea, input:not([role=combobox]))') ?? at('button')
  field?.focus()
}

interface DecisionsProps {
  possible: readonly Decision[]
  decision?: Decision
  band?: Band
  lack?: string
  onChange: (decision: Decision) => void
}

function Decisions({ possible, decision, band, lack, onChange }: DecisionsProps) {
  const texts = useTexts()
  const { review, grades } = texts
  const nameOf = (one: Decision) => decisionWords(one, possible, texts).name
  const unsuitable = possible.filter((one) => !suits(band, one))
  return (
    <fieldset className={styles.decisions} data-lack="decision">
      <legend>{review.decision}</legend>
      <Radio.Group
        value={decision}
        onChange={(event) => onChange(event.target.value as Decision)}
        aria-label={review.decision}
      >
        {possible.map((one) => (
          <Radio key={one} value={one} disabled={unsuitable.includes(one)}>
            {nameOf(one)} <span className={styles.under}>{review.decisionHints[one]}</span>
          </Radio>
        ))}
      </Radio.Group>
      {band !== undefined && unsuitable.length > 0 && (
        <p className={styles.hint}>
          {review.unsuitable(
            grades[band.grade],
            band.effect,
            unsuitable.map((one) => `“${nameOf(one)}”`).join('、'),
          )}
        </p>
      )}
      {decision === undefined && unsuitable.length === 0 && (
        <p className={styles.hint}>{review.chooseHint}</p>
      )}
      <LackText text={lack} />
    </fieldset>
  )
}
