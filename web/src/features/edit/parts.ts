import type { SheetContent } from '../../lib/api/types'

/** The parts of a form that not every sheet has. */
export const OPTIONAL = ['projectCode', 'midTermGoal', 'fundingParts', 'weight', 'remark'] as const
export type Part = (typeof OPTIONAL)[number]

/** Whether something stands in a part, so that it cannot be left away. */
export function hasPart(content: SheetContent, part: Part): boolean {
  if (part === 'fundingParts')
    return content.fundingParts.some(({ source, amount }) => Boolean(source ?? amount))
  if (part === 'weight' || part === 'remark') return content.indicators.some((row) => Boolean(row[part]))
  return Boolean(content[part])
}

/** The parts that a sheet is shown with at first. */
export function partsOf(content: SheetContent): Part[] {
  return OPTIONAL.filter(
    (part) =>
      hasPart(content, part) ||
      (part === 'projectCode' && content.projectCode != null) ||
      (part === 'midTermGoal' && content.midTermGoal != null) ||
      (part === 'fundingParts' && content.fundingParts.length > 0),
  )
}

/** With room for a part, or without it; the columns are on every row anyway. */
export function withPart(content: SheetContent, part: Part, isShown: boolean): SheetContent {
  switch (part) {
    case 'fundingParts':
      return { ...content, fundingParts: isShown ? [{ source: '', amount: '' }] : [] }
    case 'projectCode':
    case 'midTermGoal':
      return { ...content, [part]: isShown ? '' : null }
    default:
      return content
  }
}
