import { SearchOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTexts } from '../texts/language'
import { isNarrowed, type Filters } from './filters'
import styles from './worklist.module.css'

const TYPING_MS = 300

interface Props {
  filters: Filters
  narrow: (change: Partial<Filters>) => void
  clear: () => void
}

export function FilterBar({ filters, narrow, clear }: Props) {
  const { workList, units } = useTexts()
  return (
    <search className={styles.filters}>
      <TypedFilter
        key={`q ${filters.q ?? ''}`}
        className={styles.search}
        label={workList.search}
        value={filters.q}
        onChange={(q) => narrow({ q })}
      />
      <Select
        className={styles.year}
        aria-label={workList.year}
        placeholder={workList.year}
        allowClear
        value={filters.year}
        onChange={(year?: number) => narrow({ year })}
        options={years().map((year) => ({ value: year, label: units.year(year) }))}
      />
      <TypedFilter
        key={`department ${filters.department ?? ''}`}
        className={styles.department}
        label={workList.department}
        value={filters.department}
        onChange={(department) => narrow({ department })}
      />
      {isNarrowed(filters) && (
        <Button type="link" onClick={clear}>
          {workList.clear}
        </Button>
      )}
    </search>
  )
}

interface TypedProps {
  className?: string
  label: string
  value?: string
  onChange: (text: string) => void
}

/** Takes effect when typing pauses, so that not every letter asks the server. */
export function TypedFilter({ className, label, value = '', onChange }: TypedProps) {
  const [text, setText] = useState(value)
  useEffect(() => {
    if (text === value) return
    const timer = setTimeout(() => onChange(text), TYPING_MS)
    return () => clearTimeout(timer)
  }, [text, value, onChange])
  return (
    <Input
      className={className}
      prefix={<SearchOutlined />}
      aria-label={label}
      placeholder={label}
      allowClear
      maxLength={100}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  )
}

function years(): number[] {
  const next = new Date().getFullYear() + 1
  return Array.from({ length: 6 }, (_, i) => next - i)
}
