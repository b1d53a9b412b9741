import { App } from 'antd'
import { asProblem, type Problem, STALE_VERSION } from '../../lib/api/problem'
import { useVerb } from '../../lib/api/sheets'
import type { SheetDetails } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import { usePlace, useWayBack } from '../../lib/list/position'
import { keepNumber } from '../../lib/session/approvalNumber'
import {
  approveBody,
  passBody,
  rejectBody,
  returnBody,
  type Decision,
  type Draft,
  type DraftState,
} from './draft'
import type { Assessed } from './scores'

interface Given {
  sheet: SheetDetails
  /** As whom one types. */
  by: string
  typing: DraftState
  /** What a decision is called that is done. */
  doneOf: (decision: Decision, name: string) => string
  onDeciding: (isDeciding: boolean) => void
  onRefused: (problem: Problem | undefined) => void
}

/** Sends the decision on exactly the version shown, and then goes on to the next sheet, or its line in the list. */
export function useDecide({ sheet, by, typing, doneOf, onDeciding, onRefused }: Given) {
  const { workList } = useTexts()
  const { message } = App.useApp()
  const { next } = useWayBack(sheet.id)
  const place = usePlace(sheet.id)
  const pass = useVerb('pass', sheet)
  const back = useVerb('return', sheet)
  const reject = useVerb('reject', sheet)
  const approve = useVerb('approve', sheet)
  const all = [pass, back, reject, approve]

  const reset = () => {
    all.forEach((verb) => verb.reset())
    onRefused(undefined)
  }
  const send = (decision: Decision, draft: Draft, assessed: Assessed) => {
    reset()
    switch (decision) {
      case 'pass':
        return pass.act(passBody(draft, assessed, sheet.content))
      case 'return':
        return back.act(returnBody(draft, assessed))
      case 'reject':
        return reject.act(rejectBody(draft, assessed))
      case 'approve':
        return approve.act(approveBody(draft))
    }
  }
  const decide = async (decision: Decision, assessed: Assessed, opensNext: boolean) => {
    onDeciding(true)
    const done = await send(decision, typing.draft, assessed).catch((error: unknown) => {
      onRefused(asProblem(error))
      return undefined
    })
    if (done === undefined) {
      onDeciding(false)
      return
    }
    if (decision === 'approve') keepNumber(by, typing.draft.approvalNumber ?? '')
    typing.forget()
    void message.success(doneOf(decision, sheet.content.projectName ?? workList.unnamed))
    if (opensNext && place?.next !== undefined) place.open(place.next, '/review')
    else next()
  }
  return {
    decide,
    hasNext: place?.next !== undefined,
    isRunning: all.some(({ isRunning }) => isRunning),
    problem: problemOf(all),
    reset,
  }
}

/** That the sheet changed is shown by the page itself, with the changes. */
function problemOf(verbs: readonly { problem: Problem | null }[]): Problem | undefined {
  const problem = verbs.find((verb) => verb.problem !== null)?.problem ?? undefined
  return problem?.code === STALE_VERSION ? undefined : problem
}
