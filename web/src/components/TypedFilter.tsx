import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'

const TYPING_MS = 300

interface Props {
  className?: string
  label: string
  value?: string
  /** Other than a search's. */
  icon?: ReactNode
  onChange: (text: string) => void
}

/** Takes effect when typing pauses, so that not every letter asks the server. */
export function TypedFilter({ className, label, value = '', icon = <SearchOutlined />, onChange }: Props) {
  const [text, setText] = useState(value)
  useEffect(() => {
    if (text === value) return
    const timer = setTimeout(() => onChange(text), TYPING_MS)
    return () => clearTimeout(timer)
  }, [text, value, onChange])
  return (
    <Input
      className={className}
      prefix={icon}
      aria-label={label}
      placeholder={label}
      allowClear
      maxLength={100}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  )
}
