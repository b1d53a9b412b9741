import { NARROWING, type Filters } from '../../lib/list/filters'

/** By what packages can be narrowed; by anything else they would be others than the list shows. */
const NARROWED_ALIKE: readonly string[] = ['year', 'department', 'unit', 'state']

/** Whether the packages are those of the approved sheets in the list. */
export function archivesAreNarrowedAlike(filters: Filters): boolean {
  const isOfApproved = filters.state === undefined || filters.state.includes('APPROVED')
  return (
    isOfApproved && NARROWING.every((name) => NARROWED_ALIKE.includes(name) || filters[name] === undefined)
  )
}

export function addressOfArchives({ year, department, unit }: Filters): string {
  const parameters = new URLSearchParams()
  if (year !== undefined) parameters.set('year', String(year))
  if (department !== undefined) parameters.set('department', department)
  if (unit !== undefined) parameters.set('unit', unit)
  const query = parameters.toString()
  return query === '' ? '/api/audit/archives' : `/api/audit/archives?${query}`
}
