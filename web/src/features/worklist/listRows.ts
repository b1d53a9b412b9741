import type { SheetItem } from '../../lib/api/types'
import type { Texts } from '../../texts/zh'
import type { Outcome, Outcomes } from './batch'

/** A cell of the list: figures stay figures where they can be added up. */
export type ListCell = string | number

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
  const rows = items.map((item, i) => {
    const outcome = outcomes.get(item.id)
    const isDone = outcome?.kind === 'DONE'
    return [
      i + 1,
      item.projectName ?? workList.unnamed,
      item.implementingUnit ?? '',
      item.department ?? '',
      figure(item.annualAmount ?? ''),
      units.revision(item.revision),
      item.version,
      isDone ? approvals.approved : approvals.notApproved,
      isDone ? '' : detailOf(outcome),
    ]
  })
  return [head, ...rows]
}

function detailOf(outcome: Outcome | undefined): string {
  return outcome !== undefined && 'detail' in outcome ? outcome.detail : ''
}

/** As a number only where a workbook keeps every digit of it. */
function figure(text: string): ListCell {
  return /^\d{1,12}(\.\d{1,2})?$/.test(text) ? Number(text) : text
}
