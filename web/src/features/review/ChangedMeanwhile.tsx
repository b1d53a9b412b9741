import { Alert, Button } from 'antd'
import { useChanges, useHistory } from '../../lib/api/readings'
import type { SheetDetails } from '../../lib/api/types'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useTexts } from '../../texts/pages'
import { ChangeList } from './MarkedChanges'
import styles from './review.module.css'

interface Props {
  sheet: SheetDetails
  seen: number
  /** Absent when nothing is left to be decided here. */
  onGoOn?: () => void
}

/** Holds a decision back until the reviewer has seen what became of the sheet. */
export function ChangedMeanwhile({ sheet, seen, onGoOn }: Props) {
  const { review } = useTexts()
  const { data, error } = useChanges(sheet.id, seen, sheet.version)
  const steps = useHistory(sheet.id).data?.entries.filter(({ version }) => version > seen)
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      className={styles.changed}
      title={review.changed}
      description={
        <>
          <p>{review.changedHint}</p>
          {steps?.map(({ version, summary }) => (
            <p key={version}>{summary}</p>
          ))}
          {data?.changes.length === 0 && <p>{review.changedNothing}</p>}
          {data !== undefined && data.changes.length > 0 && (
            <ChangeList changes={data.changes} content={sheet.content} />
          )}
          <ProblemAlert error={error} />
        </>
      }
      action={
        onGoOn && (
          <Button type="primary" disabled={data === undefined} onClick={onGoOn}>
            {review.goOn}
          </Button>
        )
      }
    />
  )
}
