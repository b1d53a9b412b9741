import { useQuery } from '@tanstack/react-query'
import { answer, identity } from '../../lib/api/client'
import { useAction } from '../../lib/api/action'
import { asSeen, type Seen } from '../../lib/api/seen'
import type { components } from '../../lib/api/generated/identity'

export type Unit = components['schemas']['UnitEntry']
export type UnitKind = Unit['kind']

export interface NewUnit {
  id: string
  name: string
  kind: UnitKind
  parent?: string
}

/** A unit with what stands below it. */
export interface Branch extends Unit {
  children?: Branch[]
}

/** The region's own unit, where the first start puts the administrator. */
export const REGION_UNIT = 'admin'

export const UNIT_CODE = /^[0-9A-Za-z][0-9A-Za-z_-]{0,31}$/

export const KINDS = ['BUREAU', 'UNIT', 'FINANCE_OFFICE'] as const satisfies readonly UnitKind[]

export const UNITS = ['units'] as const
const PAGE_SIZE = 500

/** All units of the region: a county has some hundred, and a tree needs them all. */
export function useUnits(isWanted = true) {
  return useQuery({ queryKey: UNITS, queryFn: ({ signal }) => readAll(signal), enabled: isWanted })
}

async function readAll(signal: AbortSignal): Promise<Unit[]> {
  const units: Unit[] = []
  let cursor: string | undefined
  do {
    const query = { cursor, size: PAGE_SIZE }
    const page = await answer(identity.GET('/identity/units', { params: { query }, signal }))
    units.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return units
}

/** The units below their parents; with a text only those that have it in name or code, and what stands above them. */
export function treeOf(units: readonly Unit[], text = ''): Branch[] {
  const ids = new Set(units.map(({ id }) => id))
  const has = ({ id, name }: Unit) => id.includes(text) || name.includes(text)
  const below = (parent: string | undefined): Branch[] =>
    units
      .filter((unit) => (parent === undefined ? !ids.has(unit.parent ?? '') : unit.parent === parent))
      .map((unit) => ({ unit, children: below(unit.id) }))
      .filter(({ unit, children }) => has(unit) || children.length > 0)
      .map(({ unit, children }) => (children.length === 0 ? unit : { ...unit, children }))
  return below(undefined)
}

export function useUnitCreation() {
  return useAction(
    (body: NewUnit): Promise<Unit> => answer(identity.POST('/identity/units', { body })),
    UNITS,
  )
}

export function useUnitNaming(unit: Seen) {
  return useAction(
    (body: { name: string }): Promise<Unit> =>
      answer(identity.POST('/identity/units/{id}/rename', { params: asSeen(unit), body })),
    UNITS,
  )
}

export function useOfficeAssignment(unit: Seen) {
  return useAction(
    (body: { office: string }): Promise<Unit> =>
      answer(identity.POST('/identity/units/{id}/assign-office', { params: asSeen(unit), body })),
    UNITS,
  )
}
