import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import type { SheetContent } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import styles from './edit.module.css'

type Parts = SheetContent['fundingParts']

interface Props {
  parts: Parts
  onChange: (parts: Parts) => void
}

/** The sources that the project's money comes from, with the amount of each. */
export function FundingParts({ parts, onChange }: Props) {
  const { edit } = useTexts()
  const set = (at: number, part: Parts[number]) => onChange(parts.with(at, part))
  return (
    <div className={styles.funding}>
      {parts.map((part, i) => (
        <div key={i} className={styles.fundingPart}>
          <Input
            size="small"
            aria-label={edit.source(i + 1)}
            placeholder={edit.source(i + 1)}
            value={part.source ?? ''}
            onChange={(event) => set(i, { ...part, source: event.target.value })}
          />
          <Input
            size="small"
            aria-label={edit.sourceAmount(i + 1)}
            placeholder={edit.sourceAmount(i + 1)}
            value={part.amount ?? ''}
            onChange={(event) => set(i, { ...part, amount: event.target.value })}
          />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={edit.removeSource(i + 1)}
            onClick={() => onChange(parts.toSpliced(i, 1))}
          />
        </div>
      ))}
      <Button
        type="link"
        size="small"
        icon={<PlusOutlined />}
        onClick={() => onChange([...parts, { source: '', amount: '' }])}
      >
        {edit.addSource}
      </Button>
    </div>
  )
}
