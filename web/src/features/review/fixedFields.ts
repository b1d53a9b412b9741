/** What the project is, whose it is and what it costs: a reviewer sends it back instead of amending it. */
const FIXED_IN_REVIEW: readonly string[] = [
  'edition',
  'form',
  'fiscalYear',
  'number',
  'projectName',
  'projectCode',
  'department',
  'implementingUnit',
  'financeOffice',
  'annualAmount',
  'fundingParts',
]

/** Whether the command side refuses amendments of a cell (`CommandChecks`). */
export function isFixedInReview(path: string): boolean {
  return FIXED_IN_REVIEW.includes(path.split('/')[0] ?? '')
}
