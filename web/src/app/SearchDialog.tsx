import { SearchOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Input, Modal, type InputRef } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { answer, queries } from '../lib/api/client'
import { useMe } from '../lib/api/me'
import { latestCommand, LISTS } from '../lib/api/sheets'
import { readRecent } from '../lib/session/recent'
import { useTexts } from '../texts/language'
import styles from './shortcuts.module.css'

const TYPING_MS = 200
const MOST = 10
const LIST = 'search-results'
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

interface Hit {
  id: string
  name: string
  under: string
}

/** Any sheet that one may see, found by a few letters and opened by Enter; what one looked at lately comes first. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const { search } = useTexts()
  const navigate = useNavigate()
  const field = useRef<InputRef>(null)
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const { hits, isRecent, isPending } = useHits(words.trim())
  const current = hits[Math.min(at, hits.length - 1)]
  const open = ({ id }: Hit) => {
    onClose()
    void navigate(`/sheets/${id}`)
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
      title={search.title}
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
        aria-label={search.label}
        aria-expanded={hits.length > 0}
        aria-controls={hits.length > 0 ? LIST : undefined}
        aria-activedescendant={current && optionOf(current)}
        placeholder={search.label}
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
        <div id={LIST} role="listbox" aria-label={search.title} className={styles.hits}>
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
  const texts = useTexts()
  const { account } = useMe()
  const q = usePaused(words)
  const { data, isFetching } = useQuery({
    queryKey: [LISTS, 'search', q],
    enabled: q !== '',
    queryFn: ({ signal }) =>
      answer(
        queries.GET('/api/sheets', { params: { query: { q, size: MOST, ...latestCommand() } }, signal }),
      ),
  })
  if (words === '') {
    const recent = readRecent(account).map(({ id, name, unit }): Hit => ({ id, name, under: unit }))
    return { hits: recent, isRecent: true, isPending: false }
  }
  const hits = (q === '' ? [] : (data?.items ?? [])).map((item): Hit => ({
    id: item.id,
    name: item.projectName ?? texts.workList.unnamed,
    under: [item.implementingUnit, texts.units.year(item.fiscalYear), texts.states[item.state]]
      .filter(Boolean)
      .join(' · '),
  }))
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
