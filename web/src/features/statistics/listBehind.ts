import type { SheetState } from '../../lib/api/types'
import type { Narrowing } from '../../lib/api/statistics'

/** The sheets behind a figure. */
export interface Behind extends Narrowing {
  state?: SheetState
  stage?: string
  unit?: string
  rule?: string
  errors?: boolean
  overdue?: boolean
}

/** The address of the list behind a figure, as narrow as the figures that one looks at. */
export function listBehind(narrowing: Narrowing, behind: Behind): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries<string | number | boolean | undefined>({
    ...narrowing,
    ...behind,
  })) {
    if (value !== undefined) params.set(name, String(value))
  }
  const query = params.toString()
  return query === '' ? '/sheets' : `/sheets?${query}`
}
