import { useQueries } from '@tanstack/react-query'
import { readHistory } from '../../lib/api/readings'
import type { SheetItem } from '../../lib/api/types'
import { saidBefore, type Said } from '../../lib/sheet/said'

/** What others said of each sheet up to the version that is shown; undefined until it is known. What was said stays so. */
export function useSaid(items: readonly SheetItem[]): ReadonlyMap<string, readonly Said[] | undefined> {
  const answers = useQueries({
    queries: items.map(({ id, version, revision }) => ({
      queryKey: ['said', id, version],
      staleTime: 'static',
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const { entries } = await readHistory(id, signal)
        return saidBefore(
          entries.filter((entry) => entry.version <= version),
          { revision },
        )
      },
    })),
  })
  return new Map(items.map(({ id }, i) => [id, answers[i]?.data]))
}

/** The opinion, or the reasons with the cells they concern. */
export function wordsOf({ entry: { opinion, reasons } }: Said): string {
  const all = [opinion, ...reasons.map(({ label, text }) => (label == null ? text : `${label}：${text}`))]
  return all.filter((words) => words != null && words.trim() !== '').join('；')
}
