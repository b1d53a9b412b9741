import { Button } from 'antd'
import { useState } from 'react'
import type { Change } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import { ChangedText } from '../ChangedText'
import styles from './changes.module.css'

const SHOWN_AT_FIRST = 12

interface Props {
  changes: readonly Change[]
  /** The first version fills every cell: there is no before. */
  isFirst?: boolean
}

/** Changes cell by cell, each with what stood there before and after. */
export function ChangeList({ changes, isFirst = false }: Props) {
  const { replay } = useTexts()
  const [isWhole, showWhole] = useState(false)
  if (isFirst) return <p className={styles.soft}>{replay.firstVersion}</p>
  if (changes.length === 0) return <p className={styles.soft}>{replay.noChanges}</p>
  const shown = isWhole ? changes : changes.slice(0, SHOWN_AT_FIRST)
  return (
    <>
      <ul className={styles.changes}>
        {shown.map((change) => (
          <li key={change.path}>
            <span className={styles.cell}>{change.label}</span>
            <FromTo {...change} />
          </li>
        ))}
      </ul>
      {shown.length < changes.length && (
        <Button type="link" className={styles.more} onClick={() => showWhole(true)}>
          {replay.allChanges(changes.length)}
        </Button>
      )}
    </>
  )
}

interface FromToProps {
  from?: string | null
  to?: string | null
  /** How the order of rows changed; two lists of names would say it less well. */
  words?: string | null
}

/** What stood in a cell, struck through, and what stands there now. */
export function FromTo({ from, to, words }: FromToProps) {
  const { replay } = useTexts()
  if (words != null) return <span>{words}</span>
  return (
    <span className={styles.fromTo}>
      <span className="visually-hidden">{replay.from}</span>
      <del>
        <ChangedText side="from" from={from} to={to} blank={replay.empty} />
      </del>
      <span aria-hidden="true"> → </span>
      <span className="visually-hidden">{replay.to}</span>
      <ins>
        <ChangedText side="to" from={from} to={to} blank={replay.empty} />
      </ins>
    </span>
  )
}
