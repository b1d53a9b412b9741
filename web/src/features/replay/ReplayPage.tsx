import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { Change, Entry, SheetDetails } from '../../lib/api/types'
import { Loading } from '../../components/Loading'
import { ProblemAlert } from '../../components/ProblemAlert'
import { pathOfReason } from '../../lib/sheet/cells'
import sheetStyles from '../../components/sheet/sheet.module.css'
import { SheetTable, type Cell, type CellSlot } from '../../components/sheet/SheetTable'
import { useTexts } from '../../texts/pages'
import { CellStory } from './CellStory'
import { changesIn } from './settings'
import { PastPage } from './PastPage'
import { PlayerBar } from './PlayerBar'
import styles from './replay.module.css'
import { StepDetails } from './StepDetails'
import { usePlayer } from './usePlayer'
import { useNeighbours, useVersion } from './versions'

/** A sheet's life step by step: the table as it stood, what changed, who did it and why. */
export default function ReplayPage() {
  const { id = '' } = useParams()
  return (
    <PastPage id={id} name="replay" actions={<CompareLink id={id} />}>
      {(entries) => <Replay id={id} entries={entries} />}
    </PastPage>
  )
}

function CompareLink({ id }: { id: string }) {
  const { compare } = useTexts()
  return (
    <Link to={`/sheets/${id}/compare`}>
      <Button tabIndex={-1}>{compare.open}</Button>
    </Link>
  )
}

function Replay({ id, entries }: { id: string; entries: readonly Entry[] }) {
  const player = usePlayer(entries.length)
  const entry = entries[player.step - 1]
  const version = useVersion(id, player.step)
  const [chosen, choose] = useState<Cell>()
  useNeighbours(id, player.step, entries.length)
  const show = (step: number) => {
    choose(undefined)
    player.go(step)
  }
  return (
    <>
      <PlayerBar entries={entries} player={player} />
      <div className={sheetStyles.columns}>
        <article className={sheetStyles.paper}>
          <Past sheet={version.data} error={version.error} entry={entry} chosen={chosen} choose={choose} />
        </article>
        {entry !== undefined && <StepDetails key={entry.version} entry={entry} />}
      </div>
      <CellStory
        id={id}
        cell={chosen}
        entries={entries}
        version={player.step}
        onClose={() => choose(undefined)}
        onShow={show}
      />
    </>
  )
}

interface PastProps {
  sheet: SheetDetails | undefined
  error: Error | null
  entry: Entry | undefined
  chosen: Cell | undefined
  choose: (cell: Cell) => void
}

function Past({ sheet, error, entry, chosen, choose }: PastProps) {
  const { app, replay, story } = useTexts()
  if (error !== null) return <ProblemAlert error={error} />
  if (sheet === undefined) return <Loading text={app.loading} />
  const slot = (cell: Cell): CellSlot => ({
    ...markOf(cell, entry, replay),
    ...(cell.path === chosen?.path ? { mark: 'chosen' as const } : {}),
    onActivate: () => choose(cell),
    actionLabel: story.action,
  })
  return (
    <>
      <SheetTable content={sheet.content} slot={slot} />
      <p className={styles.soft}>{story.hint}</p>
    </>
  )
}

/** A cell that the step changed or named. The first version, where everything is new, has none. */
function markOf(
  cell: Cell,
  entry: Entry | undefined,
  texts: { was: (from: string) => string; wasEmpty: string },
): CellSlot {
  if (entry === undefined) return {}
  const reasons = entry.reasons.filter((reason) => pathOfReason(reason) === cell.path)
  if (reasons.length > 0) return { mark: 'reason', note: reasons.map(({ text }) => text).join('；') }
  const changes = entry.version === 1 ? [] : changesIn(cell.path, entry.changes)
  return changes.length === 0 ? {} : { mark: 'changed', note: before(changes, texts) }
}

function before(
  changes: readonly Change[],
  texts: { was: (from: string) => string; wasEmpty: string },
): string {
  const from = changes.flatMap((change) => (change.from == null || change.from === '' ? [] : [change.from]))
  return from.length === 0 ? texts.wasEmpty : texts.was(from.join('；'))
}
