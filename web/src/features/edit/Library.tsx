import { BookOutlined } from '@ant-design/icons'
import { Button, Drawer, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { LibraryItem } from '../../lib/api/types'
import { TypedFilter } from '../../components/TypedFilter'
import { IndicatorList } from '../../components/library/IndicatorList'
import styles from './shelf.module.css'
import { valueSkeleton } from '../../lib/sheet/valueSkeleton'
import { useTexts } from '../../texts/pages'
import { categoriesOf } from '../../lib/sheet/categories'
import { withFilledRow } from './content'
import type { Drafting, DraftState } from './drafting'
import { showCell } from './EditTable'

interface Props {
  drafting: Drafting
  state: DraftState
}

/** The indicator library beside the table, which stays in sight and in use while rows are taken over. */
export function Library({ drafting, state }: Props) {
  const { menu } = useTexts()
  const [isOpen, setIsOpen] = useState(false)
  const search = useRef<HTMLElement>(null)
  return (
    <>
      <Button icon={<BookOutlined />} aria-expanded={isOpen} onClick={() => setIsOpen(true)}>
        {menu.library}
      </Button>
      <Drawer
        open={isOpen}
        size={420}
        title={menu.library}
        mask={false}
        aria-modal={false}
        destroyOnHidden
        onClose={() => setIsOpen(false)}
        afterOpenChange={(nowOpen) => nowOpen && search.current?.querySelector('input')?.focus()}
      >
        <Shelf drafting={drafting} state={state} search={search} />
      </Drawer>
    </>
  )
}

interface ShelfProps extends Props {
  search: React.RefObject<HTMLElement | null>
}

function Shelf({ drafting, state: { content }, search }: ShelfProps) {
  const { library } = useTexts()
  const [q, setQ] = useState('')
  const [category, setCategory] = useState<string>()
  const { told, insert } = useInsertion(drafting)
  const categories = categoriesOf(content.edition)
  const chosen = categories.find((pair) => nameOf(pair) === category)
  const names = new Set(content.indicators.map((row) => row.name?.trim()))
  return (
    <>
      <search ref={search} className={styles.search}>
        <TypedFilter label={library.search} value={q} onChange={setQ} />
        <Select
          aria-label={library.category}
          placeholder={library.category}
          allowClear
          value={chosen && category}
          options={categories.map(nameOf).map((name) => ({ value: name, label: name }))}
          onChange={(name?: string) => setCategory(name)}
        />
        <p role="status" className={styles.told}>
          {told}
        </p>
      </search>
      <IndicatorList
        narrowing={{ q: q || undefined, edition: content.edition, level1: chosen?.[0], level2: chosen?.[1] }}
        empty={library.none}
        actions={(item) => (
          <>
            {names.has(item.definition.name) && <span className={styles.soft}>{library.inSheet}</span>}
            <Button
              size="small"
              aria-label={library.insertNamed(item.definition.name)}
              onClick={() => insert(item)}
            >
              {library.insert}
            </Button>
          </>
        )}
      />
    </>
  )
}

function nameOf([level1, level2]: readonly [string, string]): string {
  return `${level1} / ${level2}`
}

/** Takes an indicator over once, says so and brings its row into sight; the focus stays where one goes on. */
function useInsertion(drafting: Drafting) {
  const { library } = useTexts()
  const [told, tell] = useState('')
  const [inserted, setInserted] = useState<{ id: string }>()
  useEffect(() => {
    if (inserted !== undefined) showCell(`indicators/${inserted.id}/name`)
  }, [inserted])
  const insert = ({ definition }: LibraryItem) => {
    const { content } = drafting.state()
    const place = definition.places.find(({ edition }) => edition === content.edition)
    if (place === undefined) return
    const at = (id: string) => drafting.state().content.indicators.findIndex((row) => row.id === id) + 1
    const twin = content.indicators.find(
      (row) => row.name?.trim() === definition.name && row.level2 === place.level2,
    )
    if (twin === undefined) {
      const row = { ...place, name: definition.name, value: valueSkeleton(definition) }
      const { content: after, id } = withFilledRow(content, row)
      drafting.edit(() => after, { kind: 'takeOver' })
      tell(library.inserted(definition.name, at(id)))
      setInserted({ id })
    } else {
      tell(library.already(definition.name, at(twin.id)))
      setInserted({ id: twin.id })
    }
  }
  return { told, insert }
}
