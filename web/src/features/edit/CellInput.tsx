import { memo } from 'react'
import { useTexts } from '../../texts/pages'
import { isInvisible, isMissing } from '../../lib/format/visible'
import styles from './edit.module.css'

interface Props {
  path: string
  label: string
  text: string
  isRequired: boolean
  isWrong: boolean
  noted: boolean
  onText: (path: string, text: string) => void
}

/** A value may be a symbol, all else has to say something. */
function isNotFilled(path: string, text: string): boolean {
  return path.endsWith('/value') ? isInvisible(text) : isMissing(text)
}

/** The text of a cell as a field that grows with it. Not drawn anew while others are typed in: forms have hundreds. */
export const CellInput = memo(function CellInput({
  path,
  label,
  text,
  isRequired,
  isWrong,
  noted,
  onText,
}: Props) {
  const { edit } = useTexts()
  return (
    <span className={styles.field} data-text={text}>
      <textarea
        rows={1}
        value={text}
        aria-label={label}
        aria-required={isRequired || undefined}
        aria-invalid={isWrong || undefined}
        aria-describedby={noted ? noteId(path) : undefined}
        placeholder={isRequired ? edit.required : undefined}
        className={isRequired && isNotFilled(path, text) ? styles.missing : undefined}
        onChange={(event) => onText(path, event.target.value)}
      />
    </span>
  )
})

export function noteId(path: string): string {
  return `note-${path}`
}
