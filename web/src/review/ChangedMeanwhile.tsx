import { Alert, Button } from 'antd'
import { useChanges } from '../api/readings'
import type { SheetDetails } from '../api/types'
import { ProblemAlert } from '../layout/ProblemAlert'
import { useTexts } from '../texts/language'
import { ChangeList } from './ChangeList'

interface Props {
  sheet: SheetDetails
  seen: number
  onGoOn: () => void
}

/** Holds a decision back until the reviewer has seen what became of the sheet. */
export function ChangedMeanwhile({ sheet, seen, onGoOn }: Props) {
  const { review } = useTexts()
  const { data, error } = useChanges(sheet.id, seen, sheet.version)
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      title={review.changed}
      description={
        <>
          <p>{review.changedHint}</p>
          {data?.changes.length === 0 && <p>{review.changedNothing}</p>}
          {data !== undefined && <ChangeList changes={data.changes} content={sheet.content} />}
          <ProblemAlert error={error} />
        </>
      }
      action={
        <Button type="primary" disabled={data === undefined} onClick={onGoOn}>
          {review.goOn}
        </Button>
      }
    />
  )
}
