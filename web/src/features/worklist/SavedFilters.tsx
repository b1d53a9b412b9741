import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input, Popover, Space } from 'antd'
import { useState, type SubmitEvent } from 'react'
import { useMe } from '../../lib/api/me'
import { isMissing } from '../../lib/format/visible'
import { useSavedFilters } from '../../lib/list/savedFilters'
import { useFirstTexts } from '../../texts/language'
import styles from './worklist.module.css'

const LONGEST_NAME = 30

interface Props {
  /** The filters as they stand in the address. */
  query: string
  isNarrowed: boolean
  apply: (query: string) => void
}

/** Filters that one comes back to, under names of one's own. */
export function SavedFilters({ query, isNarrowed, apply }: Props) {
  const { workList } = useFirstTexts()
  const { saved, save, remove } = useSavedFilters(useMe().account)
  const [isOpen, setOpen] = useState(false)
  const choose = (chosen: string) => {
    apply(chosen)
    setOpen(false)
  }
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={isOpen}
      onOpenChange={setOpen}
      content={
        <div className={styles.saved}>
          {saved.length === 0 && <p>{workList.noSavedFilters}</p>}
          <ul>
            {saved.map((one) => (
              <li key={one.name}>
                <Button type="link" onClick={() => choose(one.query)}>
                  {one.name}
                </Button>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={workList.deleteFilters(one.name)}
                  onClick={() => remove(one.name)}
                />
              </li>
            ))}
          </ul>
          {isNarrowed && <NameForm onName={(name) => save({ name, query })} />}
        </div>
      }
    >
      <Button aria-expanded={isOpen}>{workList.savedFilters}</Button>
    </Popover>
  )
}

function NameForm({ onName }: { onName: (name: string) => void }) {
  const { workList } = useFirstTexts()
  const [name, setName] = useState('')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (isMissing(name)) return
    onName(name.trim())
    setName('')
  }
  return (
    <form onSubmit={submit}>
      <Space.Compact>
        <Input
          aria-label={workList.filtersName}
          placeholder={workList.filtersName}
          maxLength={LONGEST_NAME}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Button htmlType="submit" disabled={isMissing(name)}>
          {workList.saveFilters}
        </Button>
      </Space.Compact>
    </form>
  )
}
