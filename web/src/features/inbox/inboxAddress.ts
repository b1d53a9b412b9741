import type { InboxFilters, SheetNotice, SheetNoticeKind } from '../../lib/api/inbox'

/** What can be chosen, what asks for something first. */
export const KINDS = [
  'ARRIVED',
  'AMENDED',
  'RETURNED',
  'REMINDED',
  'NOTED',
  'ANSWERED',
  'APPROVED',
  'REJECTED',
  'TAKEN_BACK',
  'REOPENED',
  'ACTED_FOR_YOU',
] as const satisfies readonly SheetNoticeKind[]

/** Where a notice leads: what has come is decided on, everything else is looked at. */
export function addressOf({ kind, sheet }: Pick<SheetNotice, 'kind' | 'sheet'>): string {
  return kind === 'ARRIVED' ? `/sheets/${sheet}/review` : `/sheets/${sheet}`
}

/** As it stands in the address; what makes no sense there is passed over. */
export function readFilters(params: URLSearchParams): InboxFilters {
  const kind = KINDS.find((known) => known === params.get('kind'))
  return { ...(params.get('unread') === 'true' && { unread: true }), ...(kind !== undefined && { kind }) }
}

export function writeFilters({ unread, kind }: InboxFilters): URLSearchParams {
  const params = new URLSearchParams()
  if (unread === true) params.set('unread', 'true')
  if (kind !== undefined) params.set('kind', kind)
  return params
}
