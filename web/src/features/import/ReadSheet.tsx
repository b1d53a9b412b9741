import { useState, type DragEvent } from 'react'
import { SeverityIcon } from '../../components/SeverityIcon'
import { SheetTable, type Cell, type CellSlot } from '../../components/sheet/SheetTable'
import type { SheetContent } from '../../lib/api/types'
import { pathOfFinding } from '../../lib/sheet/cells'
import { useTexts } from '../../texts/pages'
import type { Reading } from './intake'
import type { Place } from './sourceParts'

interface Props {
  reading: Reading
  /** With what was put into it. */
  content: SheetContent
  /** Where its fields were read, by their paths. */
  places: ReadonlyMap<string, readonly Place[]>
  /** The paths of fields that something was put into. */
  filled: ReadonlySet<string>
  isDragging: boolean
  onLook: (path: string) => void
  onDrop: (path: string) => void
}

/** A sheet as it was read: each field leads to its source, and takes what is dropped on it. */
export function ReadSheet({ reading, content, places, filled, isDragging, onLook, onDrop }: Props) {
  const { edit, import: texts } = useTexts()
  const [over, setOver] = useState<string>()
  const slot = ({ path }: Cell): CellSlot => {
    const said = filled.has(path) ? [] : reading.findings.filter((finding) => pathOfFinding(finding) === path)
    const isWrong = said.some((finding) => finding.severity === 'ERROR')
    return {
      mark:
        isDragging && over === path ? 'chosen' : filled.has(path) ? 'changed' : isWrong ? 'wrong' : undefined,
      onActivate: places.has(path) ? () => onLook(path) : undefined,
      actionLabel: texts.look,
      note:
        said.length === 0
          ? undefined
          : said.map((finding, i) => (
              <div key={i}>
                <SeverityIcon severity={finding.severity} />{' '}
                <span className="visually-hidden">{edit.severities[finding.severity]}：</span>
                {finding.detail}
              </div>
            )),
    }
  }
  const dragOver = (event: DragEvent) => {
    if (!isDragging) return
    const path = pathUnder(event)
    if (path !== undefined) event.preventDefault()
    setOver(path)
  }
  const drop = (event: DragEvent) => {
    const path = pathUnder(event)
    if (!isDragging || path === undefined) return
    event.preventDefault()
    onDrop(path)
  }
  return (
    <div role="presentation" onDragOver={dragOver} onDrop={drop}>
      <SheetTable content={content} slot={slot} />
    </div>
  )
}

function pathUnder(event: DragEvent): string | undefined {
  return (event.target as Element).closest<HTMLElement>('td[data-path]')?.dataset.path
}
