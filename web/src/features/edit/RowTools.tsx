import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { memo, type DragEvent } from 'react'
import { MoveHandle } from '../../components/MoveHandle'
import { useTexts } from '../../texts/language'
import styles from './edit.module.css'

export type RowDeed = 'up' | 'down' | 'add' | 'remove'

interface Props {
  id: string
  row: number
  onDeed: (deed: RowDeed, id: string) => void
  onDragStart: (event: DragEvent, id: string) => void
  onDragEnd: () => void
}

/** What can be done with a row, beside it. */
export const RowTools = memo(function RowTools({ id, row, onDeed, onDragStart, onDragEnd }: Props) {
  const { edit } = useTexts()
  const label = (deed: string) => `${edit.rowTools(row + 1)}：${deed}`
  const tools = [
    { deed: 'add', label: edit.addBelow, icon: <PlusOutlined /> },
    { deed: 'remove', label: edit.remove, icon: <DeleteOutlined /> },
  ] as const
  return (
    <span role="group" aria-label={edit.rowTools(row + 1)} className={styles.tools}>
      <MoveHandle
        label={label(edit.move)}
        title={edit.moveHint}
        className={styles.handle}
        onDragStart={(event) => onDragStart(event, id)}
        onDragEnd={onDragEnd}
        onStep={(by) => onDeed(by === -1 ? 'up' : 'down', id)}
      />
      {tools.map(({ deed, label: title, icon }) => (
        <Button
          key={deed}
          type="text"
          size="small"
          icon={icon}
          title={title}
          aria-label={label(title)}
          onClick={() => onDeed(deed, id)}
        />
      ))}
    </span>
  )
})
