import { Button, Checkbox, Input } from 'antd'
import { useMe } from '../../lib/api/me'
import { useTexts } from '../../texts/pages'
import type { Draft } from './draft'
import { LackText } from './LackText'
import { LONGEST } from './OpinionField'
import styles from './review.module.css'

interface Props {
  draft: Draft
  change: (part: Partial<Draft>) => void
  lack?: string
  /** That the grade does not allow it. */
  gradeLack?: string
}

/**
 * 良: what was agreed with the unit is put into the form at once; the unit confirms it without another submission. Content
 * is not changed in another's place.
 */
export function Amendment({ draft: { amended, agreement }, change, lack, gradeLack }: Props) {
  const { review } = useTexts()
  const { onBehalfOf } = useMe()
  if (onBehalfOf != null) return <p className={styles.hint}>{review.amendByDeputy}</p>
  const count = Object.keys(amended ?? {}).length
  return (
    <div data-lack="grade agreement">
      <Checkbox
        checked={amended !== undefined}
        disabled={count > 0}
        onChange={(event) => change({ amended: event.target.checked ? {} : undefined })}
      >
        {review.amend}
      </Checkbox>
      {amended !== undefined && (
        <>
          <p className={styles.hint}>{review.amendHint}</p>
          {count > 0 && (
            <p>
              {review.amended(count)}{' '}
              <Button type="link" size="small" onClick={() => change({ amended: {} })}>
                {review.undoAmend}
              </Button>
            </p>
          )}
          <LackText text={gradeLack} />
          <label htmlFor="agreement">{review.agreement}</label>
          <Input.TextArea
            id="agreement"
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={LONGEST}
            placeholder={review.agreementExample}
            status={lack === undefined ? undefined : 'error'}
            value={agreement}
            onChange={(event) => change({ agreement: event.target.value })}
          />
          <LackText text={lack} />
        </>
      )}
    </div>
  )
}
