import { Alert } from 'antd'
import { useTexts } from '../../texts/pages'
import type { Remark, UnreadText } from './intake'
import styles from './import.module.css'
import type { Place } from './sourceParts'

interface RemarksProps {
  remarks: readonly Remark[]
  onLook: (place: Place) => void
}

/** What was noticed, each leading to its place. */
export function Remarks({ remarks, onLook }: RemarksProps) {
  const { import: texts } = useTexts()
  if (remarks.length === 0) return null
  return (
    <details className={styles.told} open={remarks.length <= 5}>
      <summary>{texts.remarks(remarks.length)}</summary>
      <ul>
        {remarks.map((remark, i) => (
          <li key={i}>
            <Where place={remark} words={remark.place} onLook={onLook} /> {remark.detail}
          </li>
        ))}
      </ul>
    </details>
  )
}

interface UnreadProps {
  unread: readonly UnreadText[]
  /** The lines whose texts have all been put into a field. */
  settled: ReadonlySet<number>
  onLook: (place: Place) => void
}

export function Unread({ unread, settled, onLook }: UnreadProps) {
  const { import: texts } = useTexts()
  if (unread.length === 0)
    return <Alert className={styles.allRead} type="success" showIcon title={texts.allRead} />
  return (
    <details className={styles.unread} open={unread.length <= 5}>
      <summary>{texts.unread(unread.length)}</summary>
      <p>{texts.unreadHint}</p>
      <ul>
        {unread.map((one, i) => (
          <li key={i}>
            <Where place={{ line: one.line }} words={one.place} onLook={onLook} /> {one.text}
            {settled.has(one.line) && <strong> · {texts.fates.PLACED}</strong>}
          </li>
        ))}
      </ul>
    </details>
  )
}

interface WhereProps {
  place: Place
  words: string | null | undefined
  onLook: (place: Place) => void
}

function Where({ place, words, onLook }: WhereProps) {
  const { import: texts } = useTexts()
  return (
    <button type="button" className={styles.where} onClick={() => onLook(place)}>
      <span className="visually-hidden">{texts.look}：</span>
      {words ?? texts.line(place.line)}
    </button>
  )
}
