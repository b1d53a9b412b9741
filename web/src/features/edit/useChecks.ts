import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { check } from '../../lib/api/checks'
import { asProblem } from '../../lib/api/problem'
import type { SheetContent } from '../../lib/api/types'

const PAUSE_MS = 600

/** What the rules say of what is typed, asked when typing pauses. */
export function useChecks(content: SheetContent) {
  const settled = useSettled(content)
  const query = useQuery({
    queryKey: ['checks', settled],
    queryFn: ({ signal }) => check(settled, signal),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
  })
  return {
    /** The content that the answer is about. */
    checked: settled,
    result: query.data,
    isChecking: query.isFetching || settled !== content,
    problem: query.error === null ? undefined : asProblem(query.error),
  }
}

function useSettled(content: SheetContent): SheetContent {
  const [settled, setSettled] = useState(content)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(content), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [content])
  return settled
}
