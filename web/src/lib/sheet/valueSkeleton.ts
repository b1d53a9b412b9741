import type { IndicatorDefinition } from '../api/types'

export const SYMBOLS = { GE: '≥', LE: '≤', GT: '>', LT: '<', EQ: '=', ABOUT: '约' } as const

/**
 * The value that a new row begins with: the most usual one as a sheet prints it. Without any the cell stays empty, so
 * that it is missed as required instead of looking filled in.
 */
export function valueSkeleton({ comparator, typicalValues, unit }: IndicatorDefinition): string {
  const typical = typicalValues[0]?.trim() ?? ''
  const isBareNumber = /^\d[\d.,，]*$/.test(typical)
  if (!isBareNumber) return typical
  return (comparator == null ? '' : SYMBOLS[comparator]) + typical + (unit ?? '')
}
