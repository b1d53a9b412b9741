import { useState, type ReactNode } from 'react'
import { NoteDialog } from '../../components/sheet/NoteDialog'
import { NoteMark } from '../../components/sheet/NoteMark'
import type { Cell, CellSlot } from '../../components/sheet/SheetTable'
import { noteAnchor } from '../../components/sheet/TalkEntry'
import { useTalk } from '../../lib/api/talk'
import type { SheetDetails } from '../../lib/api/types'
import { openNotes } from '../../lib/sheet/openNotes'
import { useTexts } from '../../texts/pages'

interface Notes {
  isNoting: boolean
  setNoting: (isNoting: boolean) => void
  /** What a cell has anyway, with the mark of its notes. */
  withNotes: (cell: Cell, slot: CellSlot | undefined) => CellSlot | undefined
  dialog: ReactNode
}

/** The notes at the cells of the form: a mark where some are open, and a way to add one. */
export function useNotes(sheet: SheetDetails): Notes {
  const { talk: texts } = useTexts()
  const talk = useTalk(sheet.id)
  const [isNoting, setNoting] = useState(false)
  const [chosen, choose] = useState<Cell>()
  const open = openNotes(talk.data?.entries ?? [])
  const withNotes = (cell: Cell, slot: CellSlot | undefined): CellSlot | undefined => {
    const [first, ...others] = open.get(cell.path) ?? []
    if (first === undefined && !isNoting) return slot
    const mark = first !== undefined && (
      <NoteMark
        count={1 + others.length}
        cell={cell.label}
        onOpen={isNoting ? undefined : () => document.getElementById(noteAnchor(first))?.focus()}
      />
    )
    const shown =
      mark === false
        ? slot
        : {
            ...slot,
            children: (
              <>
                {slot?.children ?? cell.text}
                {mark}
              </>
            ),
          }
    return isNoting ? { ...shown, onActivate: () => choose(cell), actionLabel: texts.noteAt } : shown
  }
  const dialog = chosen !== undefined && (
    <NoteDialog
      key={chosen.path}
      sheet={sheet}
      cell={chosen}
      audiences={talk.data?.audiences ?? []}
      onClose={() => choose(undefined)}
    />
  )
  return { isNoting, setNoting, withNotes, dialog }
}
