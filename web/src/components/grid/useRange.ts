import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react'
import { beside, isIn, pathsIn, whole, type Direction, type Range, type Shape } from '../../lib/grid/range'
import { useTexts } from '../../texts/pages'
import { cellOf } from './cellOf'

const ARROWS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}
/** Keys that go with others and mean nothing alone. */
const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta']

/** Which cells are chosen: none as long as one is typed in. */
export function useRange(shape: Shape, onSay: (text: string) => void) {
  const { grid } = useTexts()
  const [range, setRange] = useState<Range>()
  const dragged = useRef<string>(undefined)
  const paths = useMemo(() => (range === undefined ? [] : pathsIn(shape, range)), [shape, range])
  const [height, width] = [paths.length, paths[0]?.length ?? 0]
  useEffect(() => {
    if (height > 0) onSay(grid.selected(height, width))
  }, [height, width, grid, onSay])
  const choose = (from: string, to: string) => {
    if (isIn(shape, from) && isIn(shape, to)) setRange({ from, to })
  }
  const clear = () => setRange(undefined)
  const onMouseDown = (event: MouseEvent) => {
    const [path, active] = [cellOf(event.target), cellOf(document.activeElement)]
    if (event.shiftKey && path !== undefined && active !== undefined && path !== active) {
      event.preventDefault()
      choose(active, path)
    } else if (event.button === 0) {
      dragged.current = path
      clear()
    }
  }
  const onMouseOver = (event: MouseEvent) => {
    if (event.buttons !== 1) dragged.current = undefined
    const [from, path] = [dragged.current, cellOf(event.target)]
    if (from !== undefined && path !== undefined && (range !== undefined || path !== from)) choose(from, path)
  }
  /** The cells chosen are those around the cursor; where it goes elsewhere, one begins anew. */
  const onFocus = (event: FocusEvent) => {
    if (range !== undefined && cellOf(event.target) !== range.from) clear()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const path = cellOf(event.target)
    if (path === undefined || event.nativeEvent.isComposing || MODIFIERS.includes(event.key)) return
    const next = rangeAfter(event, shape, path, range)
    if (next === 'same') return
    if (next !== undefined || (range !== undefined && event.key === 'Escape')) event.preventDefault()
    setRange(next)
  }
  return { paths, clear, choosing: { onMouseDown, onMouseOver, onFocus, onKeyDown } }
}

/** What is chosen after a key; `same` when the key has to do with what is chosen already. */
function rangeAfter(
  event: KeyboardEvent,
  shape: Shape,
  path: string,
  range: Range | undefined,
): Range | undefined | 'same' {
  const direction = ARROWS[event.key]
  const hasCommand = event.ctrlKey || event.metaKey
  if (event.shiftKey && direction !== undefined && !event.altKey && !hasCommand) {
    if (range === undefined && !isAtEdge(event.target, direction)) return undefined
    const to = beside(shape, range?.to ?? path, direction)
    return isIn(shape, to) ? { from: range?.from ?? path, to } : undefined
  }
  if (hasCommand && event.key.toLowerCase() === 'a')
    return isIn(shape, path) && isAllMarked(event.target) ? whole(shape) : undefined
  return hasCommand ? 'same' : undefined
}

/** Shift and an arrow mark words as everywhere, and cells where no more words can be marked. */
function isAtEdge(field: EventTarget, direction: Direction): boolean {
  if (!(field instanceof HTMLTextAreaElement)) return false
  const { selectionStart, selectionEnd, selectionDirection, value } = field
  const head = selectionDirection === 'backward' ? selectionStart : selectionEnd
  return direction === 'up' || direction === 'left' ? head === 0 : head === value.length
}

function isAllMarked(field: EventTarget): boolean {
  return (
    field instanceof HTMLTextAreaElement &&
    field.selectionStart === 0 &&
    field.selectionEnd === field.value.length
  )
}
