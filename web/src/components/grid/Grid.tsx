import { useMemo, type ReactNode } from 'react'
import type { Block } from '../../lib/grid/block'
import type { Shape } from '../../lib/grid/range'
import styles from './grid.module.css'
import { useClipboard } from './useClipboard'
import { useRange } from './useRange'

interface Props {
  shape: Shape
  textAt: (path: string) => string
  /** Several cells pasted at a cell. */
  onPaste: (block: Block, path: string) => void
  /** Cells emptied at once. */
  onClear: (paths: readonly string[]) => void
  /** What has happened, to be said aloud. */
  onSay: (text: string) => void
  /** The table; each of its cells carries its path as `data-path` and a field. */
  children: (isSelected: (path: string) => boolean) => ReactNode
}

/**
 * Makes a table of fields a grid: several cells are chosen with the mouse or Shift and the arrows, copied to a
 * spreadsheet, emptied, and pasted from one. What stands in a cell and what pasting does is the page's.
 */
export function Grid({ shape, textAt, onPaste, onClear, onSay, children }: Props) {
  const { paths, choosing, clear } = useRange(shape, onSay)
  const selected = useMemo(() => new Set(paths.flat()), [paths])
  const clipboard = useClipboard({ shape, paths, textAt, onPaste, onClear, onSay })
  return (
    <div
      role="presentation"
      className={selected.size > 0 ? styles.choosing : undefined}
      {...clipboard.handlers}
      {...choosing}
      onKeyDown={(event) => {
        if (!clipboard.onKeyDown(event)) choosing.onKeyDown(event)
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) clear()
      }}
    >
      {children((path) => selected.has(path))}
    </div>
  )
}
