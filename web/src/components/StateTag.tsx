import { Tag } from 'antd'
import type { SheetState } from '../lib/api/types'
import { useFirstTexts } from '../texts/language'

const COLOURS: Record<SheetState, string> = {
  DRAFT: 'default',
  IN_REVIEW: 'processing',
  RETURNED: 'warning',
  REJECTED: 'error',
  APPROVED: 'success',
  DISCARDED: 'default',
}

/** A sheet's state as people say it; in review the stage tells more. */
export function StateTag({ state, stage }: { state: SheetState; stage?: string | null }) {
  const { states } = useFirstTexts()
  return <Tag color={COLOURS[state]}>{state === 'IN_REVIEW' ? (stage ?? states[state]) : states[state]}</Tag>
}
