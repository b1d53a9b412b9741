import type { IndicatorDefinition, LibraryItem } from '../../lib/api/types'

/** A definition as it is typed. */
export interface Typed {
  name: string
  /** 一级/二级 in the taxonomy of an edition. */
  place88?: string
  place101?: string
  comparator?: IndicatorDefinition['comparator']
  unit?: string
  /** Several are parted by 、 or ； */
  values?: string
  explanation?: string
  dataSource?: string
  valueBasis?: IndicatorDefinition['valueBasis']
}

export interface TypedScope {
  scope?: LibraryItem['scope']
  industry?: string
}

/** What is typed as the API takes it; an empty field says nothing. */
export function definitionOf(typed: Typed): IndicatorDefinition {
  const placed = [
    ['88', typed.place88],
    ['101', typed.place101],
  ] as const
  return {
    name: typed.name.trim(),
    places: placed.flatMap(([edition, place]) => {
      const [level1, level2] = place?.split('/') ?? []
      return level1 === undefined || level2 === undefined ? [] : [{ edition, level1, level2 }]
    }),
    comparator: typed.comparator,
    unit: textOrNothing(typed.unit),
    typicalValues: (typed.values ?? '')
      .split(/[、;；]/)
      .map((value) => value.trim())
      .filter((value) => value !== ''),
    explanation: textOrNothing(typed.explanation),
    dataSource: textOrNothing(typed.dataSource),
    valueBasis: typed.valueBasis,
  }
}

/** A definition in the fields that change it. */
export function typedOf({ places, typicalValues, ...definition }: IndicatorDefinition): Typed {
  const placeIn = (edition: string) => {
    const place = places.find((one) => one.edition === edition)
    return place && `${place.level1}/${place.level2}`
  }
  return {
    name: definition.name,
    place88: placeIn('88'),
    place101: placeIn('101'),
    comparator: definition.comparator ?? undefined,
    unit: definition.unit ?? undefined,
    values: typicalValues.join('、'),
    explanation: definition.explanation ?? undefined,
    dataSource: definition.dataSource ?? undefined,
    valueBasis: definition.valueBasis ?? undefined,
  }
}

/** A scope as the API takes it: a trade belongs to the indicators of a trade only. */
export function scopeOf({ scope, industry }: TypedScope): TypedScope {
  return { scope, industry: scope === 'INDUSTRY' ? textOrNothing(industry) : undefined }
}

/** The field that shows what the API says of a path. */
export function fieldOf(path: string): string {
  const [, field = path] = /^definition\.([^.[]+)/.exec(path) ?? []
  const fields: Record<string, string> = { places: 'place88', typicalValues: 'values' }
  return fields[field] ?? field
}

function textOrNothing(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text.trim()
}
