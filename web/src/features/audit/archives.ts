import type { Filters } from '../../lib/list/filters'

/** By what packages cannot be narrowed: they would be others than the list shows. */
const OTHERS = [
  'q',
  'stage',
  'office',
  'errors',
  'rule',
  'person',
  'grade',
  'overdue',
  'minAmount',
  'maxAmount',
] as const

/** Whether the packages are those of the approved sheets in the list. */
export function archivesAreNarrowedAlike(filters: Filters): boolean {
  const isOfApproved = filters.state === undefined || filters.state.includes('APPROVED')
  return isOfApproved && OTHERS.every((name) => filters[name] === undefined)
}

export function addressOfArchives({ year, department, unit }: Filters): string {
  const parameters = new URLSearchParams()
  if (year !== undefined) parameters.set('year', String(year))
  if (department !== undefined) parameters.set('department', department)
  if (unit !== undefined) parameters.set('unit', unit)
  const query = parameters.toString()
  return query === '' ? '/api/audit/archives' : `/api/audit/archives?${query}`
}
