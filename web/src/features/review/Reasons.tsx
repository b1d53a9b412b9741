import { CloseOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useEffect } from 'react'
import type { Step } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import { isMissing } from '../../lib/format/visible'
import { DRAFTER, type Decision, type DraftReason, type DraftState } from './draft'
import { LackText } from './LackText'
import { showCell } from './marks'
import { LONGEST } from './OpinionField'
import styles from './review.module.css'

interface Props {
  typing: DraftState
  decision: Decision
  /** Where the sheet may go back to besides the drafter; undefined when it goes nowhere. */
  stages?: readonly Step[]
  lack?: string
}

/** Why the sheet is not passed, cell by cell or as a whole. */
export function Reasons({ typing: { draft, change, attach, latest }, decision, stages, lack }: Props) {
  const { review } = useTexts()
  useEffect(() => {
    if (latest !== undefined) document.getElementById(idOf(latest.key))?.focus()
  }, [latest])
  const { reasons } = draft
  return (
    <div data-lack="reasons reasonText" className={styles.reasons}>
      {stages !== undefined && stages.length > 0 && (
        <div>
          <label htmlFor="returnTo">{review.returnTo}</label>
          <Select
            id="returnTo"
            className={styles.wide}
            value={draft.to}
            onChange={(to) => change({ to })}
            options={[
              { value: DRAFTER, label: review.drafter },
              ...stages.map(({ stage, label }) => ({ value: stage, label })),
            ]}
          />
        </div>
      )}
      <h2>{review.reasons}</h2>
      <p className={styles.hint}>{review.reasonsHint}</p>
      {reasons.map((reason) => (
        <ReasonField
          key={reason.key}
          reason={reason}
          isWrong={lack !== undefined && isMissing(reason.text)}
          onChange={(text) =>
            change({ reasons: reasons.map((one) => (one.key === reason.key ? { ...one, text } : one)) })
          }
          onRemove={() => change({ reasons: reasons.filter(({ key }) => key !== reason.key) })}
        />
      ))}
      <Button size="small" onClick={() => attach(decision)}>
        {review.addWhole}
      </Button>
      <LackText text={lack} />
    </div>
  )
}

interface FieldProps {
  reason: DraftReason
  isWrong: boolean
  onChange: (text: string) => void
  onRemove: () => void
}

function ReasonField({ reason: { key, path, label, text }, isWrong, onChange, onRemove }: FieldProps) {
  const { review } = useTexts()
  const name = label ?? review.wholeSheet
  return (
    <div className={styles.reasonField}>
      <span className={styles.chip}>
        {path === undefined ? (
          name
        ) : (
          <button type="button" aria-label={`${review.showCell}：${name}`} onClick={() => showCell(path)}>
            {name}
          </button>
        )}
        <button type="button" aria-label={review.remove(name)} onClick={onRemove}>
          <CloseOutlined />
        </button>
      </span>
      <Input.TextArea
        id={idOf(key)}
        aria-label={review.reasonFor(name)}
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={LONGEST}
        status={isWrong ? 'error' : undefined}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

function idOf(key: string): string {
  return `reason/${key}`
}
