import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useTexts } from '../../texts/pages'
import type { Drafting, DraftState } from './drafting'
import { showCell } from './EditTable'
import styles from './find.module.css'
import { cellOf, hitsOf, replaced } from './searching'

interface Props {
  drafting: Drafting
  state: DraftState
  /** The cell at which one is, to be marked in the form. */
  onAt: (path: string | undefined) => void
  onSay: (text: string) => void
  onClose: () => void
}

/** Words found in the sheet, cell by cell, and replaced there or everywhere at once. */
export function FindBar({ drafting, state: { content }, onAt, onSay, onClose }: Props) {
  const { edit } = useTexts()
  const { find } = edit
  const [words, setWords] = useState('')
  const [others, setOthers] = useState('')
  const [at, setAt] = useState(0)
  const hits = hitsOf(content, words)
  const current = hits[Math.min(at, hits.length - 1)]?.path
  useEffect(() => {
    const cell = current === undefined ? undefined : cellOf(current)
    onAt(cell)
    if (cell !== undefined) showCell(cell)
    return () => onAt(undefined)
  }, [current, onAt])
  const go = (by: number) => hits.length > 0 && setAt((at + by + hits.length) % hits.length)
  const replace = (paths: readonly string[]) => {
    const count = hits.filter(({ path }) => paths.includes(path)).reduce((sum, hit) => sum + hit.count, 0)
    drafting.edit((before) => replaced(before, paths, words, others), { kind: 'replace' })
    onSay(find.replaced(count))
  }
  return (
    <search className={styles.find} aria-label={edit.findAndReplace}>
      <Input
        autoFocus
        aria-label={find.words}
        placeholder={find.words}
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
          setAt(0)
        }}
        onPressEnter={(event) => go(event.shiftKey ? -1 : 1)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      <span role="status" className={styles.count}>
        {words === ''
          ? ''
          : find.place(hits.length === 0 ? 0 : Math.min(at, hits.length - 1) + 1, hits.length)}
      </span>
      <Button
        icon={<UpOutlined />}
        aria-label={find.previous}
        disabled={hits.length < 2}
        onClick={() => go(-1)}
      />
      <Button
        icon={<DownOutlined />}
        aria-label={find.next}
        disabled={hits.length < 2}
        onClick={() => go(1)}
      />
      <Input
        aria-label={find.others}
        placeholder={find.others}
        value={others}
        onChange={(event) => setOthers(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      <Button disabled={current === undefined} onClick={() => current !== undefined && replace([current])}>
        {find.replace}
      </Button>
      <Button disabled={hits.length === 0} onClick={() => replace(hits.map(({ path }) => path))}>
        {find.replaceAll}
      </Button>
      <Button type="text" icon={<CloseOutlined />} aria-label={find.close} onClick={onClose} />
    </search>
  )
}
