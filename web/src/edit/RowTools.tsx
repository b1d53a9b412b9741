import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { memo } from 'react'
import { useTexts } from '../texts/language'
import styles from './edit.module.css'

export type RowDeed = 'up' | 'down' | 'add' | 'remove'

interface Props {
  id: string
  row: number
  onDeed: (deed: RowDeed, id: string) => void
}

/** What can be done with a row, beside it. */
export const RowTools = memo(function RowTools({ id, row, onDeed }: Props) {
  const { edit } = useTexts()
  const tools = [
    { deed: 'up', label: edit.moveUp, icon: <ArrowUpOutlined /> },
    { deed: 'down', label: edit.moveDown, icon: <ArrowDownOutlined /> },
    { deed: 'add', label: edit.addBelow, icon: <PlusOutlined /> },
    { deed: 'remove', label: edit.remove, icon: <DeleteOutlined /> },
  ] as const
  return (
    <span role="group" aria-label={edit.rowTools(row + 1)} className={styles.tools}>
      {tools.map(({ deed, label, icon }) => (
        <Button
          key={deed}
          type="text"
          size="small"
          icon={icon}
          title={label}
          aria-label={`${edit.rowTools(row + 1)}：${label}`}
          onClick={() => onDeed(deed, id)}
        />
      ))}
    </span>
  )
})
