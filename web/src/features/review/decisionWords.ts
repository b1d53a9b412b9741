import type { Texts } from '../../texts/zh'
import type { Decision } from './draft'

export interface DecisionWords {
  /** What it is called where it is chosen. */
  name: string
  send: string
  sendAndNext: string
  /** That it is done, with the name of the project. */
  done: (project: string) => string
}

/** What a decision is called; where approval is possible, rejecting is refusing approval. */
export function decisionWords(
  decision: Decision,
  possible: readonly Decision[],
  { review, verbs }: Pick<Texts, 'review' | 'verbs'>,
): DecisionWords {
  const isLast = possible.includes('approve')
  const words = {
    name: verbs[decision],
    send: review.send[decision],
    sendAndNext: review.sendAndNext[decision],
    done: review.done[decision],
  }
  if (isLast && decision === 'approve') return { ...words, name: review.atApproval.approve }
  if (isLast && decision === 'reject') return { name: review.atApproval.reject, ...review.rejectAtApproval }
  return words
}
