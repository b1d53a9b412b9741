import { BellOutlined, CommentOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTalk } from '../../lib/api/talk'
import { useTexts } from '../../texts/language'
import { ProblemAlert } from '../ProblemAlert'
import { RemindDialog } from './RemindDialog'
import styles from './talk.module.css'
import { TalkEntry } from './TalkEntry'

interface Props {
  sheetId: string
  isInReview: boolean
  className?: string
  /** Whether the cells of the form are there to be noted at. */
  isNoting: boolean
  onNoting: (isNoting: boolean) => void
}

/** What was said about a sheet, and how to say something. */
export function TalkPanel({ sheetId, isInReview, className, isNoting, onNoting }: Props) {
  const { talk: texts } = useTexts()
  const talk = useTalk(sheetId)
  const [isReminding, setReminding] = useState(false)
  if (talk.data === undefined) {
    return talk.error === null ? null : <ProblemAlert error={talk.error} />
  }
  const { entries, audiences, reminding } = talk.data
  const offersReminder = isInReview && reminding.code !== 'FORBIDDEN'
  return (
    <section className={className} aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <div className={styles.tools}>
        {offersReminder && (
          <Button icon={<BellOutlined />} disabled={!reminding.allowed} onClick={() => setReminding(true)}>
            {texts.remind}
          </Button>
        )}
        {audiences.length > 0 && (
          <Button icon={<CommentOutlined />} onClick={() => onNoting(!isNoting)}>
            {isNoting ? texts.stopNoting : texts.note}
          </Button>
        )}
      </div>
      {offersReminder && reminding.detail != null && <p className={styles.hint}>{reminding.detail}</p>}
      {isNoting && <p className={styles.hint}>{texts.noting}</p>}
      {entries.length === 0 ? (
        <p className={styles.hint}>{texts.none}</p>
      ) : (
        <ol className={styles.thread}>
          {entries.map((entry) => (
            <TalkEntry key={entry.id} sheetId={sheetId} entry={entry} />
          ))}
        </ol>
      )}
      {isReminding && (
        <RemindDialog
          sheetId={sheetId}
          names={reminding.to.map(({ name }) => name)}
          onClose={() => setReminding(false)}
        />
      )}
    </section>
  )
}
