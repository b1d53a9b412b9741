import { CommentOutlined } from '@ant-design/icons'
import { useTexts } from '../../texts/pages'
import styles from './talk.module.css'

interface Props {
  count: number
  cell: string
  /** Absent where the whole cell is a button already. */
  onOpen?: () => void
}

/** Says at a cell how many notes there wait for something. */
export function NoteMark({ count, cell, onOpen }: Props) {
  const { talk } = useTexts()
  const sign = (
    <>
      <CommentOutlined aria-hidden /> {count}
    </>
  )
  return onOpen === undefined ? (
    <span className={styles.mark}>{sign}</span>
  ) : (
    <button type="button" className={styles.mark} aria-label={talk.openAt(count, cell)} onClick={onOpen}>
      {sign}
    </button>
  )
}
