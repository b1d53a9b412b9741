import { useQuery } from '@tanstack/react-query'
import { answer, identity, queries } from '../lib/api/client'
import type { components } from '../lib/api/generated/identity'
import { hasAny, seesSheets, useMe } from '../lib/api/me'
import { latestCommand, LISTS } from '../lib/api/sheets'
import { useStatistics } from '../lib/api/statistics'
import type { SheetItem, Statistics } from '../lib/api/types'
import { useFirstTexts } from '../texts/language'
import type { FirstTexts } from '../texts/first.zh'

const MOST = 10
const MOST_OTHERS = 5

/** What is found, and the address under which it is shown. */
export interface Hit {
  id: string
  name: string
  under: string
  to: string
}

/** The sheets and units that have all the words and a person's sheets, for who sees sheets; accounts and units for who looks after them. */
export function useFound(q: string): { hits: Hit[]; isFetching: boolean } {
  const texts = useFirstTexts()
  const me = useMe()
  const isWanted = q !== ''
  const sheets = useSheets(q, isWanted && seesSheets(me))
  const acted = useActedOn(q, isWanted && seesSheets(me))
  const drafting = useStatistics({}, isWanted && seesSheets(me))
  const register = useRegister(q, isWanted && hasAny(me, ['ADMIN']))
  if (!isWanted) return { hits: [], isFetching: false }
  return {
    hits: [
      ...(sheets.data?.items ?? []).map((item) => hitOfSheet(texts, item)),
      ...hitsOfPerson(texts, q, acted.data?.count ?? 0),
      ...unitsWith(drafting.data?.units ?? [], q).map((unit) => hitOfDrafting(texts, unit)),
      ...(register.data?.accounts ?? []).map((account) => hitOfAccount(texts, account)),
      ...(register.data?.units ?? []).map((unit) => hitOfUnit(texts, unit)),
    ],
    isFetching: sheets.isFetching || acted.isFetching || register.isFetching,
  }
}

function useSheets(q: string, enabled: boolean) {
  return useQuery({
    queryKey: [LISTS, 'search', q],
    enabled,
    queryFn: ({ signal }) =>
      answer(
        queries.GET('/api/sheets', { params: { query: { q, size: MOST, ...latestCommand() } }, signal }),
      ),
  })
}

/** How many sheets somebody with this name acted on. */
function useActedOn(person: string, enabled: boolean) {
  return useQuery({
    queryKey: [LISTS, 'acted', person],
    enabled,
    queryFn: ({ signal }) =>
      answer(queries.GET('/api/sheets', { params: { query: { person, size: 1 } }, signal })),
  })
}

function useRegister(q: string, enabled: boolean) {
  return useQuery({
    queryKey: ['register', 'search', q],
    enabled,
    queryFn: async ({ signal }) => {
      const params = { query: { q, size: MOST_OTHERS } }
      const [accounts, units] = await Promise.all([
        answer(identity.GET('/identity/accounts', { params, signal })),
        answer(identity.GET('/identity/units', { params, signal })),
      ])
      return { accounts: accounts.items, units: units.items }
    },
  })
}

type Drafting = Statistics['units'][number]

/** Units whose code or name has the words; the figures have every unit that drafts. */
export function unitsWith(units: readonly Drafting[], q: string): Drafting[] {
  return units.filter(({ unit, name }) => unit.includes(q) || name.includes(q)).slice(0, MOST_OTHERS)
}

function hitOfSheet({ workList, units, states }: FirstTexts, item: SheetItem): Hit {
  return {
    id: item.id,
    name: item.projectName ?? workList.unnamed,
    under: [item.implementingUnit, units.year(item.fiscalYear), states[item.state]]
      .filter(Boolean)
      .join(' · '),
    to: `/sheets/${item.id}`,
  }
}

/** One, which leads to the list of all these sheets. */
export function hitsOfPerson({ search }: Pick<FirstTexts, 'search'>, person: string, count: number): Hit[] {
  const to = `/sheets?person=${encodeURIComponent(person)}`
  return count === 0 ? [] : [{ id: 'person', name: search.actedOn(person), under: search.found(count), to }]
}

function hitOfDrafting({ search }: FirstTexts, { unit, name }: Drafting): Hit {
  const to = `/sheets?unit=${encodeURIComponent(unit)}`
  return { id: `drafting-${unit}`, name, under: `${unit} · ${search.sheetsOfUnit}`, to }
}

function hitOfAccount({ roles }: FirstTexts, account: components['schemas']['AccountEntry']): Hit {
  const work = account.roles.map((role) => roles[role]).join('、')
  const to = `/administration/accounts?q=${encodeURIComponent(account.id)}`
  return { id: `account-${account.id}`, name: account.name, under: `${account.id} · ${work}`, to }
}

function hitOfUnit({ search }: FirstTexts, unit: components['schemas']['UnitEntry']): Hit {
  const to = `/administration/units?q=${encodeURIComponent(unit.id)}`
  return { id: `unit-${unit.id}`, name: unit.name, under: `${unit.id} · ${search.unit}`, to }
}
