import { CheckCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Finding } from '../../lib/api/types'
import { SeverityIcon } from '../../components/SeverityIcon'
import { useTexts } from '../../texts/pages'
import { noteId } from './CellInput'
import styles from './edit.module.css'
import type { Note } from './notes'

interface Props {
  path: string
  label: string
  notes: readonly Note[]
  onAccept: (finding: Finding) => void
  onChecked: (path: string) => void
}

/** What is said of a cell, below its text. */
export function CellNotes({ path, label, notes, onAccept, onChecked }: Props) {
  const { edit, sheet } = useTexts()
  const show = (note: Note): ReactNode => {
    switch (note.kind) {
      case 'reading':
        return (
          <span className={styles.reading}>
            {edit.understood}：{note.text}
          </span>
        )
      case 'reason':
        return (
          <span className={styles.reason}>
            <strong>{sheet.reasons}</strong>：{note.text}
          </span>
        )
      case 'violation':
        return <span className={styles.error}>{note.text}</span>
      case 'check':
        return (
          <>
            {edit.check}
            <Button type="link" size="small" icon={<CheckCircleOutlined />} onClick={() => onChecked(path)}>
              {edit.checked}
            </Button>
          </>
        )
      case 'finding':
        return <FindingNote finding={note.finding} label={label} onAccept={onAccept} />
    }
  }
  return (
    <ul className={styles.notes} id={noteId(path)}>
      {notes.map((note, i) => (
        <li key={i}>{show(note)}</li>
      ))}
    </ul>
  )
}

interface FindingProps {
  finding: Finding
  label: string
  onAccept: (finding: Finding) => void
}

function FindingNote({ finding, label, onAccept }: FindingProps) {
  const { edit } = useTexts()
  const { severity, replacement } = finding
  return (
    <>
      <SeverityIcon severity={severity} />{' '}
      <span className="visually-hidden">{edit.severities[severity]}：</span>
      {finding.detail}
      {severity === 'HINT' && replacement != null ? (
        <span className={styles.suggestion}>{edit.couldBe(replacement)}</span>
      ) : (
        <span className={styles.suggestion}>。{finding.suggestion}</span>
      )}
      {replacement != null && (
        <Button
          type="link"
          size="small"
          className={styles.accept}
          title={replacement}
          aria-label={edit.acceptFor(label, replacement)}
          onClick={() => onAccept(finding)}
        >
          {edit.accept}
        </Button>
      )}
    </>
  )
}
