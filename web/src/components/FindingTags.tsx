import { Tag } from 'antd'
import type { SheetItem } from '../lib/api/types'
import { useFirstTexts } from '../texts/language'

/** What the checks found when a sheet was last submitted. */
export function FindingTags({ item: { findings } }: { item: SheetItem }) {
  const { workList } = useFirstTexts()
  if (findings == null) return null
  return (
    <>
      {findings.errors > 0 && <Tag color="red">{workList.errors(findings.errors)}</Tag>}
      {findings.warnings > 0 && <Tag color="orange">{workList.warnings(findings.warnings)}</Tag>}
    </>
  )
}
