import { useState } from 'react'
import type { SheetItem } from '../../lib/api/types'
import { decimalSum } from '../../lib/format/amounts'

/** The sheets chosen, each as it was seen when it was chosen. */
export type Selection = ReadonlyMap<string, SheetItem>

export interface Selected {
  selection: Selection
  /** Takes exactly these of the lines shown; what is not shown any more is no longer chosen. */
  choose: (items: readonly SheetItem[]) => void
  toggle: (item: SheetItem) => void
  /** Takes these instead of all others, as they are now. */
  replace: (items: readonly SheetItem[]) => void
}

const APPROVAL = 'approval'

/** Only what waits for the last signature, and for nothing else, can be approved together. */
export function isApprovable(item: SheetItem): boolean {
  return item.state === 'IN_REVIEW' && item.stage === APPROVAL && !item.unconfirmed
}

/** What waits for a reviewer, and for nothing else, can be returned. */
export function isReturnable(item: SheetItem): boolean {
  return item.state === 'IN_REVIEW' && !item.unconfirmed
}

/** Found without errors when it was submitted; what was never checked is not. */
export function isWithoutErrors({ findings }: SheetItem): boolean {
  return findings?.errors === 0
}

/** What is chosen of a list; another list begins with nothing. */
export function useSelection(list: string): Selected {
  const [chosen, set] = useState<{ list: string; items: Selection }>({ list, items: new Map() })
  const selection: Selection = chosen.list === list ? chosen.items : new Map()
  const take = (entries: readonly (readonly [string, SheetItem])[]) => set({ list, items: new Map(entries) })
  const choose = (items: readonly SheetItem[]) =>
    take(items.map((item) => [item.id, selection.get(item.id) ?? item]))
  const toggle = (item: SheetItem) => {
    const others = [...selection].filter(([id]) => id !== item.id)
    take(selection.has(item.id) ? others : [...others, [item.id, item]])
  }
  const replace = (items: readonly SheetItem[]) => take(items.map((item) => [item.id, item]))
  return { selection, choose, toggle, replace }
}

/**
 * What stays chosen after some were tried: what they were not tried with, as it was seen, and those that were not done, as
 * they are now.
 */
export function stillChosen(
  selection: Selection,
  tried: readonly SheetItem[],
  left: readonly SheetItem[],
  shown: readonly SheetItem[],
): SheetItem[] {
  const isIn = (items: readonly SheetItem[], { id }: SheetItem) => items.some((one) => one.id === id)
  return shown.flatMap((item) => {
    const seen = selection.get(item.id)
    if (seen === undefined) return []
    if (!isIn(tried, item)) return [seen]
    return isIn(left, item) ? [item] : []
  })
}

/** What the chosen sheets come to. */
export interface Summary {
  count: number
  amount: string
  withoutAmount: number
  errors: number
  warnings: number
  hints: number
}

export function summarise(items: readonly SheetItem[]): Summary {
  const { sum, unread } = decimalSum(items.map((item) => item.annualAmount))
  const found = (kind: 'errors' | 'warnings' | 'hints') =>
    items.reduce((total, { findings }) => total + (findings?.[kind] ?? 0), 0)
  return {
    count: items.length,
    amount: sum,
    withoutAmount: unread,
    errors: found('errors'),
    warnings: found('warnings'),
    hints: found('hints'),
  }
}
