import { useCallback, useEffect, useState } from 'react'
import { useTexts } from '../../texts/pages'
import { withoutRow, withRowAt, withRowBelow, withRowMoved } from './content'
import type { Drafting } from './drafting'
import { focusCell } from './EditTable'
import type { RowAction } from './RowTools'
import type { Step } from './undoing'

/** Rows added, removed and moved; says aloud what happened and keeps the cursor with the row. */
export function useRowActions(
  drafting: Drafting,
  announce: (text: string) => void,
  /** Says for a while what was done, with the way back. */
  tell: (text: string, step: Step | undefined) => void,
) {
  const { edit } = useTexts()
  const [goTo, setGoTo] = useState<{ path: string }>()
  useEffect(() => {
    if (goTo !== undefined) focusCell(goTo.path)
  }, [goTo])
  const rowOf = useCallback(
    (id: string) => drafting.state().content.indicators.findIndex((row) => row.id === id) + 1,
    [drafting],
  )
  const onRow = useCallback(
    (action: RowAction, id: string) => {
      const column = columnInUse()
      if (action === 'remove') {
        const row = rowOf(id)
        const step = drafting.edit((before) => withoutRow(before, id), { kind: 'removeRow' })
        announce(edit.removed)
        tell(edit.removedRow(row), step)
      } else if (action === 'add') {
        const { content, added } = withRowBelow(drafting.state().content, id)
        if (added === undefined) return
        drafting.edit(() => content, { kind: 'addRow' })
        announce(edit.added(rowOf(added)))
        setGoTo({ path: `indicators/${added}/name` })
      } else {
        const before = rowOf(id)
        drafting.edit((content) => withRowMoved(content, id, action === 'up' ? -1 : 1), {
          kind: 'moveRow',
        })
        announce(rowOf(id) === before ? edit.cannotMove : edit.moved(rowOf(id)))
        if (column !== undefined) setGoTo({ path: `indicators/${id}/${column}` })
      }
    },
    [drafting, edit, rowOf, announce, tell],
  )
  const onDrop = useCallback(
    (id: string, place: string) => {
      drafting.edit((content) => withRowAt(content, id, place), { kind: 'moveRow' })
      announce(edit.moved(rowOf(id)))
    },
    [drafting, edit, rowOf, announce],
  )
  return { onRow, onDrop }
}

/** The column that the cursor is in; undefined while it is on a button. */
function columnInUse(): string | undefined {
  const cell = document.activeElement?.closest<HTMLElement>('textarea')?.closest<HTMLElement>('[data-path]')
  return cell?.dataset.path?.split('/')[2]
}
