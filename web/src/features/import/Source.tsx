import { Pagination } from 'antd'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useTexts } from '../../texts/pages'
import type { Remark, SourceCell, SourceLine } from './intake'
import styles from './import.module.css'
import { keyOf, LINES_ON_PAGE, pageOf, partsOf, type Part, type Place, type ShownRow } from './sourceParts'

/** Where one looks; `isAsked` when somebody wanted to be led there. */
export interface Look extends Place {
  isAsked: boolean
}

/** A cell that can be put into a field. */
export interface Handed {
  place: Place
  text: string
}

interface Props {
  lines: readonly SourceLine[]
  remarks: readonly Remark[]
  /** What is led to, and what is only shown beside it, by their keys. */
  look: Look | undefined
  lit: ReadonlySet<string>
  chosen: Handed | undefined
  /** What became of cells that are in a field, by their keys. */
  words: ReadonlyMap<string, string>
  placed: ReadonlySet<string>
  onChoose: (cell: Handed) => void
  onDrag: (cell: Handed | undefined) => void
}

/** The document as it came, cell by cell, from where the sheet begins. What was handed back can be taken hold of. */
export function Source(props: Props) {
  const { lines, look } = props
  const { import: texts } = useTexts()
  const view = useRef<HTMLDivElement>(null)
  const [page, setPage] = useState(() => (look ? pageOf(lines, look) : 1))
  const [seen, setSeen] = useState(look)
  if (look !== seen) {
    setSeen(look)
    if (look) setPage(pageOf(lines, look))
  }
  useEffect(() => lead(view.current, look), [look])
  const parts = useMemo(() => partsOf(lines, page), [lines, page])
  if (lines.length === 0) return <p className={styles.soft}>{texts.noSource}</p>
  return (
    <>
      <p className={styles.legend}>
        <span className={styles.unreadMark}>{texts.fates.UNREAD}</span>
        <span className={styles.placedMark}>{texts.fates.PLACED}</span>
        <span className={styles.soft}>{texts.placeHint}</span>
      </p>
      {/* a part that scrolls is reached by the keyboard, too */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.source} ref={view} role="group" tabIndex={0} aria-label={texts.source}>
        {parts.map((part) => (
          <PartTable key={part.rows[0]?.line.line} part={part} {...props} />
        ))}
      </div>
      {lines.length > LINES_ON_PAGE && (
        <Pagination
          size="small"
          className={styles.pages}
          current={page}
          pageSize={LINES_ON_PAGE}
          total={lines.length}
          showSizeChanger={false}
          showTotal={(total, [from, to]) => texts.lines(from, to, total)}
          onChange={setPage}
        />
      )}
    </>
  )
}

/** Brings a place into view; the first look at a sheet leaves the page where it is. */
function lead(view: HTMLElement | null, look: Look | undefined) {
  if (view === null || look === undefined) return
  const row = view.querySelector<HTMLElement>(`[data-line="${look.line}"]`)
  const target = view.querySelector<HTMLElement>(`[data-cell="${keyOf(look)}"]`) ?? row
  if (target === null) return
  if (look.isAsked) {
    target.scrollIntoView({ block: 'center', inline: 'nearest' })
    target.focus({ preventScroll: true })
  } else {
    view.scrollTop += target.getBoundingClientRect().top - view.getBoundingClientRect().top - 32
  }
}

function PartTable({ part, ...props }: Props & { part: Part }) {
  return (
    <table className={styles.part}>
      {part.name !== '' && <caption>{part.name}</caption>}
      <tbody>
        {part.rows.map((row) => (
          <Row key={row.line.line} row={row} {...props} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, ...props }: Props & { row: ShownRow }) {
  const { import: texts } = useTexts()
  const { line } = row.line
  const remarks = props.remarks.filter((remark) => remark.line === line)
  const isHere = props.look?.isAsked === true && props.look.line === line && props.look.column == null
  return (
    <tr data-line={line} tabIndex={-1} className={isHere ? styles.here : undefined}>
      <th scope="row">
        {row.name}
        {remarks.length > 0 && (
          <span className={styles.remark} title={remarks.map(({ detail }) => detail).join('\n')}>
            {texts.remarks(remarks.length)}
          </span>
        )}
      </th>
      {row.cells.map(({ cell, span, rows }, i) =>
        cell === undefined ? (
          <td key={i} colSpan={span} />
        ) : (
          <TextCell key={i} cell={cell} span={span} rows={rows} line={line} {...props} />
        ),
      )}
    </tr>
  )
}

interface CellProps extends Props {
  cell: SourceCell
  span: number
  rows: number
  line: number
}

function TextCell({ cell, span, rows, line, ...props }: CellProps) {
  const place = { line, column: cell.column }
  const key = keyOf(place)
  const { look } = props
  const isHere = props.lit.has(key) || (look?.isAsked === true && keyOf(look) === key)
  const words = props.words.get(key)
  const isHanded = cell.fate === 'UNREAD'
  return (
    <td
      colSpan={span}
      rowSpan={rows}
      data-cell={isHanded ? undefined : key}
      tabIndex={isHanded ? undefined : -1}
      title={words}
      className={[isHere && styles.here, STYLES[cell.fate]].filter(Boolean).join(' ') || undefined}
    >
      {isHanded ? (
        <HandedBack {...props} cell={{ place, text: cell.text }} words={words} />
      ) : (
        <Said text={cell.text} words={words} />
      )}
    </td>
  )
}

const STYLES = {
  READ: undefined,
  UNREAD: styles.handed,
  FURNITURE: styles.printed,
  FORM: styles.printed,
} as const

function HandedBack({ cell, words, ...props }: Omit<Props, 'words'> & { cell: Handed; words?: string }) {
  const key = keyOf(cell.place)
  return (
    <button
      type="button"
      draggable
      data-cell={key}
      aria-pressed={props.chosen !== undefined && keyOf(props.chosen.place) === key}
      className={props.placed.has(key) ? styles.placedMark : styles.unreadMark}
      onClick={() => props.onChoose(cell)}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', cell.text)
        event.dataTransfer.effectAllowed = 'copy'
        props.onDrag(cell)
      }}
      onDragEnd={() => props.onDrag(undefined)}
    >
      <Said text={cell.text} words={words} />
    </button>
  )
}

/** A text, and to who cannot see it what became of it. */
function Said({ text, words }: { text: string; words?: string }): ReactNode {
  const { app } = useTexts()
  return (
    <>
      {text}
      {words !== undefined && <span className="visually-hidden">{app.aside(words)}</span>}
    </>
  )
}
