import { useMemo } from 'react'
import { changedWords } from '../lib/format/changedWords'
import styles from './changedText.module.css'

interface Props {
  from: string | null | undefined
  to: string | null | undefined
  /** Which of the two texts is shown. */
  side: 'from' | 'to'
  /** Said instead of no text. */
  blank: string
}

/** One of two texts, with the words marked that the other does not have. */
export function ChangedText({ from, to, side, blank }: Props) {
  const shown = (side === 'from' ? from : to) ?? ''
  const runs = useMemo(
    () => (shown === '' ? [] : changedWords(from ?? '', to ?? '')[side]),
    [shown, from, to, side],
  )
  if (shown === '') return blank
  return runs.map(({ text, isChanged }, i) =>
    isChanged ? (
      <span key={i} className={styles[side]}>
        {text}
      </span>
    ) : (
      text
    ),
  )
}
