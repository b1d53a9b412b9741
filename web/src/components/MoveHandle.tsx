import { HolderOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { DragEvent, KeyboardEvent } from 'react'

const STEPS: Record<string, -1 | 1> = { ArrowUp: -1, ArrowDown: 1 }

interface Props {
  label: string
  title: string
  className?: string
  onDragStart: (event: DragEvent) => void
  onDragEnd?: () => void
  onStep: (by: -1 | 1) => void
}

/** What one takes hold of to move a line of a list: with the mouse, or with ↑ and ↓ while it has the focus. */
export function MoveHandle({ label, title, className, onDragStart, onDragEnd, onStep }: Props) {
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    if (by === undefined || event.altKey) return
    event.preventDefault()
    onStep(by)
  }
  return (
    <Button
      type="text"
      size="small"
      className={className}
      icon={<HolderOutlined />}
      title={title}
      aria-label={label}
      draggable
      onDragStart={onDragStart}
      onDragEnd={onDragEnd}
      onKeyDown={step}
    />
  )
}
