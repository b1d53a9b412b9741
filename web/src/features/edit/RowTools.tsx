import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { memo, type DragEvent } from 'react'
import { MoveHandle } from '../../components/MoveHandle'
import { useTexts } from '../../texts/pages'
import styles from './edit.module.css'

export type RowAction = 'up' | 'down' | 'add' | 'remove'

interface Props {
  id: string
  row: number
  onAction: (action: RowAction, id: string) => void
  onDragStart: (event: DragEvent, id: string) => void
  onDragEnd: () => void
}

/** What can be done with a row, beside it. */
export const RowTools = memo(function RowTools({ id, row, onAction, onDragStart, onDragEnd }: Props) {
  const { edit } = useTexts()
  const label = (action: string) => `${edit.rowTools(row + 1)}：${action}`
  const tools = [
    { action: 'add', label: edit.addBelow, icon: <PlusOutlined /> },
    { action: 'remove', label: edit.remove, icon: <DeleteOutlined /> },
  ] as const
  return (
    <span role="group" aria-label={edit.rowTools(row + 1)} className={styles.tools}>
      <MoveHandle
        label={label(edit.move)}
        title={edit.moveHint}
        className={styles.handle}
        onDragStart={(event) => onDragStart(event, id)}
        onDragEnd={onDragEnd}
        onStep={(by) => onAction(by === -1 ? 'up' : 'down', id)}
      />
      {tools.map(({ action, label: title, icon }) => (
        <Button
          key={action}
          type="text"
          size="small"
          icon={icon}
          title={title}
          aria-label={label(title)}
          onClick={() => onAction(action, id)}
        />
      ))}
    </span>
  )
})
