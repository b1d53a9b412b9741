import { Modal } from 'antd'
import type { SheetContent } from '../../lib/api/types'
import { moment } from '../../lib/format/times'
import { useTexts } from '../../texts/pages'
import { ChangedCells } from './ChangedCells'
import type { Unsaved } from './drafting'
import { changedPaths } from './merge'

interface Props {
  left: Unsaved
  saved: SheetContent
  onRestore: () => void
  onThrowAway: () => void
}

/** Offers what was left unsaved, beside what the server has instead. */
export function RestoreDialog({ left, saved, onRestore, onThrowAway }: Props) {
  const { restore } = useTexts().edit
  return (
    <Modal
      open
      width={760}
      title={restore.title}
      okText={restore.confirm}
      cancelText={restore.discard}
      okButtonProps={{ autoFocus: true }}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      onOk={onRestore}
      onCancel={onThrowAway}
    >
      <p>{restore.text(moment(left.at))}</p>
      <h3>{restore.differences}</h3>
      <ChangedCells from={saved} to={left.content} paths={changedPaths(saved, left.content)} />
    </Modal>
  )
}
