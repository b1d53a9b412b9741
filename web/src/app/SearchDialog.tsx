import { SearchOutlined } from '@ant-design/icons'
import { Input, Modal, type InputRef } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { seesSheets, useMe } from '../lib/api/me'
import { readRecent } from '../lib/session/recent'
import { typedBy } from '../lib/session/typed'
import { useFirstTexts } from '../texts/language'
import { useFound, type Hit } from './searchHits'
import styles from './shortcuts.module.css'

const TYPING_MS = 200
const LIST = 'search-results'
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Whatever one may see, found by a few letters and opened by Enter; what one looked at lately comes first. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const { search } = useFirstTexts()
  const navigate = useNavigate()
  const field = useRef<InputRef>(null)
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const { hits, isRecent, isPending } = useHits(words.trim())
  const current = hits[Math.min(at, hits.length - 1)]
  const hasSheets = seesSheets(useMe())
  const title = hasSheets ? search.title : search.titleOfRegister
  const label = hasSheets ? search.label : search.labelOfRegister
  const open = ({ to }: Hit) => {
    onClose()
    void navigate(to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (event.nativeEvent.isComposing) return
    // while one types, the hits are those of earlier words
    const opens = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !isPending
    if (opens && current !== undefined) open(current)
    else if (step !== undefined && hits.length > 0) {
      event.preventDefault()
      setAt((Math.min(at, hits.length - 1) + step + hits.length) % hits.length)
    }
  }
  const nothing = isRecent ? search.start : search.nothing
  const some = isRecent ? search.recent : search.found(hits.length)
  const said = isPending ? search.searching : hits.length === 0 ? nothing : some
  return (
    <Modal
      open
      title={title}
      footer={null}
      // with a button to close, the focus would begin there
      closable={false}
      afterOpenChange={(isOpen) => isOpen && field.current?.focus()}
      onCancel={onClose}
    >
      <Input
        ref={field}
        autoFocus
        size="large"
        prefix={<SearchOutlined />}
        role="combobox"
        aria-label={label}
        aria-expanded={hits.length > 0}
        aria-controls={hits.length > 0 ? LIST : undefined}
        aria-activedescendant={current && optionOf(current)}
        placeholder={label}
        maxLength={100}
        value={words}
        onChange={({ target }) => {
          setWords(target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <p className={styles.said} role="status">
        {said}
      </p>
      {hits.length > 0 && (
        <div id={LIST} role="listbox" aria-label={title} className={styles.hits}>
          {hits.map((hit) => (
            // the keys are the field's, which says which one is chosen
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={hit.id}
              id={optionOf(hit)}
              role="option"
              aria-selected={hit === current}
              className={styles.hit}
              onClick={() => open(hit)}
            >
              {hit.name}
              <small>{hit.under}</small>
            </div>
          ))}
        </div>
      )}
      <p className={styles.said}>{search.keys}</p>
    </Modal>
  )
}

function optionOf({ id }: Hit): string {
  return `found-${id}`
}

/** What is found for the words once typing pauses; without words, what one looked at lately. */
function useHits(words: string) {
  const by = typedBy(useMe())
  const q = usePaused(words)
  const { hits, isFetching } = useFound(q)
  if (words === '') {
    const recent = readRecent(by).map(({ id, name, unit }): Hit => ({
      id,
      name,
      under: unit,
      to: `/sheets/${id}`,
    }))
    return { hits: recent, isRecent: true, isPending: false }
  }
  return { hits, isRecent: false, isPending: q !== words || isFetching }
}

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), TYPING_MS)
    return () => clearTimeout(timer)
  }, [text])
  return paused
}
