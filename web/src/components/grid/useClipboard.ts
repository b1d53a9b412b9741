import type { ClipboardEvent, KeyboardEvent } from 'react'
import { readBlock, writeBlock, type Block } from '../../lib/grid/block'
import { isIn, type Shape } from '../../lib/grid/range'
import { useTexts } from '../../texts/pages'
import { cellOf } from './cellOf'

interface Options {
  shape: Shape
  /** The cells that are chosen, row by row. */
  paths: readonly (readonly string[])[]
  textAt: (path: string) => string
  onPaste: (block: Block, path: string) => void
  onClear: (paths: readonly string[]) => void
  onSay: (text: string) => void
}

/** Cells from and to spreadsheets; words within one cell go as the browser has it. */
export function useClipboard({ shape, paths, textAt, onPaste, onClear, onSay }: Options) {
  const { grid } = useTexts()
  const isRange = paths.flat().length > 1
  const copy = (event: ClipboardEvent) => {
    if (!isRange) return false
    event.preventDefault()
    writeBlock(
      event.clipboardData,
      paths.map((row) => row.map(textAt)),
    )
    onSay(grid.copied(paths.length, paths[0]?.length ?? 0))
    return true
  }
  const paste = (event: ClipboardEvent) => {
    const path = paths[0]?.[0] ?? cellOf(event.target)
    if (path === undefined || !isIn(shape, path)) return
    const block = readBlock(event.clipboardData)
    if (block === undefined) return
    event.preventDefault()
    const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined
    if (only === undefined) onPaste(block, path)
    else if (isRange)
      onPaste(
        paths.map((row) => row.map(() => only)),
        path,
      )
    else typeInto(event.target, only)
  }
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!isRange || (event.key !== 'Delete' && event.key !== 'Backspace')) return false
    event.preventDefault()
    onClear(paths.flat())
    return true
  }
  return {
    handlers: {
      onCopy: copy,
      onCut: (event: ClipboardEvent) => {
        if (copy(event)) onClear(paths.flat())
      },
      onPaste: paste,
    },
    onKeyDown,
  }
}

/** As if the words had been typed: a single cell comes without the line end that spreadsheets put behind it. */
function typeInto(field: EventTarget, text: string) {
  if (!(field instanceof HTMLTextAreaElement)) return
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
