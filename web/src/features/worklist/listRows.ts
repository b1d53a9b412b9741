import type { SheetItem } from '../../lib/api/types'
import type { Texts } from '../../texts/zh'
import type { Outcome, Outcomes } from './batch'

/** A cell of the list: figures stay figures where they can be added up. */
export type ListCell = string | number

/** The numbers under which sheets were approved; more than one where a number was refused on the way. */
export function numbersOf(outcomes: Outcomes): string[] {
  return [
    ...new Set(
      [...outcomes.values()].flatMap((one) =>
        one.kind === 'DONE' && one.number !== undefined ? [one.number] : [],
      ),
    ),
  ]
}

/** 批复清单: what was approved under a number and what was not, as rows of a workbook. */
export function approvalRows(
  items: readonly SheetItem[],
  outcomes: Outcomes,
  { approvals, workList, review, units }: Pick<Texts, 'approvals' | 'workList' | 'review' | 'units'>,
): ListCell[][] {
  const head = [
    approvals.position,
    workList.project,
    workList.unit,
    workList.department,
    workList.amount,
    review.signed.revision,
    review.signed.version,
    approvals.result,
    approvals.remark,
  ]
  const isOneNumber = numbersOf(outcomes).length < 2
  const rows = items.map((item, i) => {
    const outcome = outcomes.get(item.id)
    return [
      i + 1,
      item.projectName ?? workList.unnamed,
      item.implementingUnit ?? '',
      item.department ?? '',
      figure(item.annualAmount ?? ''),
      units.revision(item.revision),
      item.version,
      outcome?.kind === 'DONE' ? approvals.approved : approvals.notApproved,
      remarkOf(outcome, isOneNumber),
    ]
  })
  return [head, ...rows]
}

function remarkOf(outcome: Outcome | undefined, isOneNumber: boolean): string {
  if (outcome?.kind === 'DONE') return isOneNumber ? '' : (outcome.number ?? '')
  return outcome !== undefined && 'detail' in outcome ? outcome.detail : ''
}

/** As a number only where a workbook keeps every digit of it. */
function figure(text: string): ListCell {
  return /^\d{1,12}(\.\d{1,2})?$/.test(text) ? Number(text) : text
}
