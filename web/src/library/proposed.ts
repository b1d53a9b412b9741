import type { IndicatorDefinition } from '../api/types'

/** A proposal as it is typed. */
export interface Proposed {
  name: string
  /** 一级/二级 in the taxonomy of an edition. */
  place88?: string
  place101?: string
  comparator?: IndicatorDefinition['comparator']
  unit?: string
  /** Several are parted by 、 or ； */
  values?: string
  explanation?: string
}

/** What is typed as the API takes it; an empty field says nothing. */
export function definitionOf(typed: Proposed): IndicatorDefinition {
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
  }
}

function textOrNothing(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text.trim()
}
