import type { Verb } from '../../lib/api/sheets'

/** Verbs that a dialog on the sheet's page sends. */
export type DialogVerb =
  | 'submit'
  | 'withdraw'
  | 'confirm-amendment'
  | 'take-back'
  | 'reopen'
  | 'revise'
  | 'abandon-revision'
  | 'discard'

/** How a verb that is possible is offered: by a dialog, or by a page of its own below the sheet's address. */
export type Offer = { dialog: DialogVerb } | { page: string }

/** Verbs without an entry have no page yet and are not offered. The first possible one is the main one. */
const OFFERS: readonly { verb: Verb; offer: Offer }[] = [
  { verb: 'confirm-amendment', offer: { dialog: 'confirm-amendment' } },
  { verb: 'edit', offer: { page: 'edit' } },
  { verb: 'submit', offer: { dialog: 'submit' } },
  { verb: 'approve', offer: { page: 'review' } },
  { verb: 'pass', offer: { page: 'review' } },
  { verb: 'return', offer: { page: 'review' } },
  { verb: 'reject', offer: { page: 'review' } },
  { verb: 'reopen', offer: { dialog: 'reopen' } },
  { verb: 'revise', offer: { dialog: 'revise' } },
  { verb: 'withdraw', offer: { dialog: 'withdraw' } },
  { verb: 'take-back', offer: { dialog: 'take-back' } },
  { verb: 'abandon-revision', offer: { dialog: 'abandon-revision' } },
  { verb: 'discard', offer: { dialog: 'discard' } },
]

/** What to offer to who may do `possible`; verbs with the same page come as one, under the first one's name. */
export function offersFor(possible: readonly string[]): { verb: Verb; offer: Offer }[] {
  const pages = new Set<string>()
  return OFFERS.filter(({ verb, offer }) => {
    if (!possible.includes(verb)) return false
    if (!('page' in offer)) return true
    const isFirst = !pages.has(offer.page)
    pages.add(offer.page)
    return isFirst
  })
}
