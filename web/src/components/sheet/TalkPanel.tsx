import { BellOutlined, CommentOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useMe } from '../../lib/api/me'
import { useTalk } from '../../lib/api/talk'
import { useTexts } from '../../texts/pages'
import { ProblemAlert } from '../ProblemAlert'
import { RemindDialog } from './RemindDialog'
import styles from './talk.module.css'
import { TalkEntry } from './TalkEntry'

interface Props {
  sheetId: string
  isInReview: boolean
  className?: string
  /** Where the cells of the form beside it can be noted at: whether they are, and how to begin and end it. */
  noting?: { isOn: boolean; set: (isOn: boolean) => void }
}

/** What was said about a sheet, and how to say something: in one's own name only. */
export function TalkPanel({ sheetId, isInReview, className, noting }: Props) {
  const { talk: texts } = useTexts()
  const talk = useTalk(sheetId)
  const isOwn = useMe().onBehalfOf == null
  const [isReminding, setReminding] = useState(false)
  if (talk.data === undefined) {
    return talk.error === null ? null : <ProblemAlert error={talk.error} />
  }
  const { entries, audiences, reminding } = talk.data
  const offersReminder = isOwn && isInReview && reminding.code !== 'FORBIDDEN'
  return (
    <section className={className} aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <div className={styles.tools}>
        {offersReminder && (
          <Button icon={<BellOutlined />} disabled={!reminding.allowed} onClick={() => setReminding(true)}>
            {texts.remind}
          </Button>
        )}
        {isOwn && noting !== undefined && audiences.length > 0 && (
          <Button icon={<CommentOutlined />} onClick={() => noting.set(!noting.isOn)}>
            {noting.isOn ? texts.stopNoting : texts.note}
          </Button>
        )}
      </div>
      {offersReminder && reminding.detail != null && <p className={styles.hint}>{reminding.detail}</p>}
      {noting?.isOn === true && <p className={styles.hint}>{texts.noting}</p>}
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
