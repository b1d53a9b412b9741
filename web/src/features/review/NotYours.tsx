import { Alert } from 'antd'
import { useWhy } from '../../lib/api/readings'
import type { SheetDetails } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import type { Draft } from './draft'

/** Why nothing can be decided here, and what was typed before it came to that. */
export function NotYours({ sheet, draft }: { sheet: SheetDetails; draft: Draft }) {
  const { review } = useTexts()
  const why = useWhy(sheet.id, sheet.version)
  const kept = [draft.opinion, ...draft.reasons.map(({ label, text }) => `${label ?? ''} ${text}`)]
    .map((text) => text.trim())
    .filter((text) => text !== '')
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={review.notYours}
        description={why.data?.words.map((words) => (
          <p key={words}>{words}</p>
        ))}
      />
      {kept.length > 0 && (
        <section>
          <h2>{review.kept}</h2>
          {kept.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </section>
      )}
    </>
  )
}
