import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Entry, SheetDetails } from '../../lib/api/types'
import { SheetTable, type Cell, type CellSlot } from '../../components/sheet/SheetTable'
import { useTexts } from '../../texts/pages'
import { CellStory } from './CellStory'

interface Props {
  sheet: SheetDetails
  entries: readonly Entry[]
  slot?: (cell: Cell) => CellSlot | undefined
}

/** A version whose cells tell their stories; a step of a story leads to the replay. */
export function AskedTable({ sheet, entries, slot }: Props) {
  const { story } = useTexts()
  const navigate = useNavigate()
  const [chosen, choose] = useState<Cell>()
  return (
    <>
      <SheetTable
        content={sheet.content}
        slot={(cell) => ({
          ...slot?.(cell),
          ...(cell.path === chosen?.path ? { mark: 'chosen' as const } : {}),
          onActivate: () => choose(cell),
          actionLabel: story.action,
        })}
      />
      <CellStory
        id={sheet.id}
        cell={chosen}
        entries={entries}
        version={sheet.version}
        onClose={() => choose(undefined)}
        onShow={(version) => void navigate(`/sheets/${sheet.id}/replay?v=${version}`)}
      />
    </>
  )
}
