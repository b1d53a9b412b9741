import { useEffect, useRef } from 'react'
import { useTexts } from '../../texts/language'
import { firstLineOf, type Reading, type SourceLine } from './intake'
import styles from './import.module.css'

interface Props {
  reading: Reading
  lines: readonly SourceLine[]
  unread: readonly SourceLine[]
}

/** The document's lines with the remarks on them, from where the sheet begins. */
export function Source({ reading, lines, unread }: Props) {
  const { import: texts } = useTexts()
  const list = useRef<HTMLOListElement>(null)
  const first = firstLineOf(reading.content, lines)
  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>(`[data-source="${first}"]`)
    if (list.current && line) list.current.scrollTop = line.offsetTop - list.current.offsetTop - 32
  }, [first])
  if (lines.length === 0)
    return (
      <>
        <p className={styles.soft}>{texts.noSource}</p>
        <Remarks reading={reading} />
      </>
    )
  const missed = new Set(unread.map(({ line }) => line))
  return (
    // a part that scrolls is reached by the keyboard, too
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <ol className={styles.source} ref={list} tabIndex={0} aria-label={texts.source}>
      {lines.map(({ line, place, text }) => (
        <li key={line} data-source={line} className={missed.has(line) ? styles.missed : undefined}>
          <span className={styles.lineNumber}>{place ?? line}</span>
          <span className={styles.lineText}>{text}</span>
          {reading.remarks
            .filter((remark) => remark.line === line)
            .map((remark, i) => (
              <span key={i} className={styles.remark}>
                {remark.detail}
              </span>
            ))}
        </li>
      ))}
    </ol>
  )
}

function Remarks({ reading }: { reading: Reading }) {
  const { import: texts } = useTexts()
  return (
    <ul>
      {reading.remarks.map((remark, i) => (
        <li key={i}>
          <span className={styles.soft}>{remark.place ?? texts.line(remark.line)}</span> {remark.detail}
        </li>
      ))}
    </ul>
  )
}
