import { Alert, Button, Radio, Select } from 'antd'
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import type { SheetContent } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import styles from './import.module.css'
import {
  inYuan,
  isMoney,
  MONEY_UNITS,
  targetsOf,
  textAt,
  unitBehind,
  type MoneyUnit,
  type Placement,
} from './placing'
import type { Handed } from './Source'

interface Props {
  cell: Handed
  content: SheetContent
  /** Where it was dropped, when something is to be asked first. */
  dropped: string | undefined
  onPlace: (placement: Placement) => void
  onCancel: () => void
}

/** Asks into which field a cell goes; of an amount in what it is counted, of a filled field what becomes of its text. */
export function PlaceBar({ cell, content, dropped, onPlace, onCancel }: Props) {
  const texts = useTexts()
  const { import: words, app } = texts
  const form = useRef<HTMLFormElement>(null)
  const [path, setPath] = useState(dropped)
  const [unit, setUnit] = useState<MoneyUnit | undefined>(() => unitBehind(cell.text))
  const [isAppended, setAppended] = useState(false)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const isAmount = path !== undefined && isMoney(path)
  const before = path === undefined ? '' : textAt(content, path)
  const isNoAmount = isAmount && unit !== undefined && inYuan(cell.text, unit) === undefined
  const isReady = path !== undefined && (!isAmount || (unit !== undefined && !isNoAmount))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (isReady) onPlace({ ...cell, path, isAppended, unit: isAmount ? unit : undefined })
  }
  return (
    <form ref={form} className={styles.placeBar} aria-label={words.placing} onSubmit={submit}>
      <q className={styles.quote}>{cell.text}</q>
      <Select
        className={styles.field}
        aria-label={words.field}
        placeholder={words.field}
        showSearch={{ optionFilterProp: 'label' }}
        value={path}
        options={targetsOf(content, texts)}
        onChange={(value: string) => setPath(value)}
      />
      {isAmount && (
        <Radio.Group
          aria-label={words.unit}
          value={unit}
          options={(Object.keys(MONEY_UNITS) as MoneyUnit[]).map((value) => ({ value, label: value }))}
          onChange={(event) => setUnit(event.target.value as MoneyUnit)}
        />
      )}
      {isNoAmount && <Alert role="alert" type="error" showIcon title={words.noAmount(cell.text)} />}
      {before !== '' && <p className={styles.soft}>{words.standsThere(before)}</p>}
      {before !== '' && !isAmount && (
        <Radio.Group
          aria-label={words.before}
          value={isAppended}
          options={[
            { value: false, label: words.replace },
            { value: true, label: words.append },
          ]}
          onChange={(event) => setAppended(event.target.value as boolean)}
        />
      )}
      <span className={styles.buttons}>
        <Button type="primary" htmlType="submit" disabled={!isReady}>
          {words.place}
        </Button>
        <Button onClick={onCancel}>{app.cancel}</Button>
      </span>
    </form>
  )
}
