import { useMemo, useRef, type KeyboardEvent } from 'react'
import type { Finding, SheetContent } from '../../lib/api/types'
import { Grid } from '../../components/grid/Grid'
import type { Block } from '../../lib/grid/block'
import type { Shape } from '../../lib/grid/range'
import { indicatorPath, OPTIONAL_COLUMNS, type Column } from '../../lib/sheet/cells'
import { SheetTable, type Cell, type CellSlot } from '../../components/sheet/SheetTable'
import { CellInput } from './CellInput'
import { CellNotes } from './CellNotes'
import { isRequired, textAt } from './content'
import styles from './edit.module.css'
import { FundingParts } from './FundingParts'
import { markOf, type Note } from './notes'
import { shownColumns, type Part } from './parts'
import { RowTools, type RowAction } from './RowTools'
import { useRowDrag } from './useRowDrag'

interface Props {
  content: SheetContent
  notes: ReadonlyMap<string, readonly Note[]>
  parts: ReadonlySet<Part>
  onText: (path: string, text: string) => void
  onFunding: (parts: SheetContent['fundingParts']) => void
  onRow: (action: RowAction, id: string) => void
  onDrop: (id: string, place: string) => void
  onAccept: (finding: Finding) => void
  onChecked: (path: string) => void
  /** The cell at which a search is. */
  found: string | undefined
  onPaste: (block: Block, path: string) => void
  onClear: (paths: readonly string[]) => void
  onSay: (text: string) => void
}

const ROW_KEYS: Record<string, RowAction> = { ArrowUp: 'up', ArrowDown: 'down', Enter: 'add' }
const LONG = ['annualGoal', 'midTermGoal']

/** The official table as a form: a field in every cell, what is said of it below. */
export function EditTable(props: Props) {
  const { content, notes, parts, onText, onFunding, onRow, onDrop, onAccept, onChecked } = props
  const { found, onPaste, onClear, onSay } = props
  const table = useRef<HTMLDivElement>(null)
  const drag = useRowDrag(content, onDrop)
  const shape = useShape(content, parts)
  const slotOf =
    (isSelected: (path: string) => boolean) =>
    ({ path, label, text }: Cell): CellSlot => {
      const said = notes.get(path) ?? []
      return {
        mark: path === found || isSelected(path) ? 'chosen' : markOf(said),
        note:
          said.length === 0 ? undefined : (
            <CellNotes path={path} label={label} notes={said} onAccept={onAccept} onChecked={onChecked} />
          ),
        children:
          path === 'fundingParts' ? (
            <FundingParts parts={content.fundingParts} onChange={onFunding} />
          ) : (
            <CellInput
              path={path}
              label={label}
              text={text}
              isRequired={isRequired(content, path)}
              isWrong={markOf(said) === 'wrong'}
              noted={said.length > 0}
              onText={onText}
            />
          ),
      }
    }
  const onKeyDown = (event: KeyboardEvent) => {
    const path = (event.target as HTMLElement).closest<HTMLElement>('[data-path]')?.dataset.path
    if (path === undefined || event.nativeEvent.isComposing) return
    const [list, id] = path.split('/')
    const action = ROW_KEYS[event.key]
    if (event.altKey && action !== undefined && list === 'indicators' && id !== undefined) {
      event.preventDefault()
      onRow(action, id)
    } else if (isNextCell(event, path)) {
      event.preventDefault()
      focusNext(table.current, event.target as HTMLElement)
    }
  }
  return (
    <div
      ref={table}
      className={styles.table}
      role="presentation"
      onKeyDown={onKeyDown}
      onDragOver={drag.over}
      onDrop={drag.drop}
    >
      <Grid
        shape={shape}
        textAt={(path) => textAt(content, path) ?? ''}
        onPaste={onPaste}
        onClear={onClear}
        onSay={onSay}
      >
        {(isSelected) => (
          <SheetTable
            content={content}
            slot={slotOf(isSelected)}
            extraColumns={OPTIONAL_COLUMNS.filter((column) => parts.has(column))}
            rowTools={(id, row) => (
              <RowTools id={id} row={row} onAction={onRow} onDragStart={drag.start} onDragEnd={drag.end} />
            )}
            rowMark={drag.markOf}
          />
        )}
      </Grid>
    </div>
  )
}

/** The indicators as a grid: the texts of each row that are typed and shown. */
function useShape({ indicators }: SheetContent, parts: ReadonlySet<Part>): Shape {
  return useMemo(
    () => ({
      rows: indicators.map((row) => row.id),
      columns: shownColumns(parts),
      pathOf: (id, column) => indicatorPath(id, column as Column),
    }),
    [indicators, parts],
  )
}

/** Enter goes on, as in a form; in the goals it begins a new line, elsewhere Shift+Enter does. */
function isNextCell(event: KeyboardEvent, path: string): boolean {
  const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
  return (
    event.key === 'Enter' && isPlain && !LONG.includes(path) && event.target instanceof HTMLTextAreaElement
  )
}

function focusNext(table: HTMLElement | null, from: HTMLElement) {
  const fields = [...(table?.querySelectorAll<HTMLElement>('textarea') ?? [])]
  fields[fields.indexOf(from) + 1]?.focus()
}

/** Brings a cell into sight. */
export function showCell(path: string): HTMLElement | null {
  const cell = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)
  cell?.scrollIntoView({ block: 'center' })
  return cell
}

/** Puts the cursor into a cell and the cell into sight; answers whether there is one. */
export function focusCell(path: string): boolean {
  const field = showCell(path)?.querySelector<HTMLElement>('textarea, input')
  field?.focus({ preventScroll: true })
  return field != null
}
