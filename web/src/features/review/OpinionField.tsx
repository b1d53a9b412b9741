import { Button, Input } from 'antd'
import { useTexts } from '../../texts/pages'
import type { Draft } from './draft'
import { LackText } from './LackText'
import styles from './review.module.css'

interface Props {
  draft: Draft
  change: (part: Partial<Draft>) => void
  isOptional: boolean
  lack?: string
}

export const LONGEST = 2000

/** The opinion in words, with what is said most often at hand. */
export function OpinionField({ draft, change, isOptional, lack }: Props) {
  const { review } = useTexts()
  return (
    <div data-lack="opinion">
      <div className={styles.labelled}>
        <label htmlFor="opinion">{isOptional ? review.approvalOpinion : review.opinion}</label>
        {review.phrases.map((phrase) => (
          <Button key={phrase} size="small" onClick={() => change({ opinion: phrase })}>
            {phrase}
          </Button>
        ))}
      </div>
      <Input.TextArea
        id="opinion"
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={LONGEST}
        status={lack === undefined ? undefined : 'error'}
        value={draft.opinion}
        onChange={(event) => change({ opinion: event.target.value })}
      />
      <LackText text={lack} />
    </div>
  )
}
