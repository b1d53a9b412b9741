import { useCallback, useState, type DragEvent } from 'react'
import type { SheetContent } from '../../lib/api/types'
import type { RowMark } from '../../components/sheet/SheetTable'
import { mayTakePlace } from './content'

const DRAGGED = 'application/x-mubiao-row'

/** A row of indicators dragged by its handle to the place of another one of its category. */
export function useRowDrag(content: SheetContent, onDrop: (id: string, place: string) => void) {
  const [drag, setDrag] = useState<{ id: string; place?: string }>()
  const start = useCallback((event: DragEvent, id: string) => {
    event.dataTransfer.setData(DRAGGED, id)
    event.dataTransfer.effectAllowed = 'move'
    const row = event.currentTarget.closest('tr')
    if (row !== null) event.dataTransfer.setDragImage(row, row.clientWidth, row.clientHeight / 2)
    setDrag({ id })
  }, [])
  const end = useCallback(() => setDrag(undefined), [])
  const over = (event: DragEvent) => {
    if (drag === undefined) return
    const place = rowUnder(event)
    const mayDrop = place !== undefined && mayTakePlace(content, drag.id, place)
    if (mayDrop) event.preventDefault()
    if (drag.place !== (mayDrop ? place : undefined))
      setDrag({ id: drag.id, place: mayDrop ? place : undefined })
  }
  const drop = (event: DragEvent) => {
    if (drag?.place === undefined) return
    event.preventDefault()
    onDrop(drag.id, drag.place)
    end()
  }
  const markOf = (id: string): RowMark | undefined => {
    if (drag?.id === id) return 'dragged'
    if (drag?.place !== id) return undefined
    const ids = content.indicators.map((row) => row.id)
    return ids.indexOf(id) < ids.indexOf(drag.id) ? 'above' : 'below'
  }
  return { start, end, over, drop, markOf }
}

function rowUnder(event: DragEvent): string | undefined {
  return (event.target as Element).closest<HTMLElement>('tr[data-row]')?.dataset.row
}
