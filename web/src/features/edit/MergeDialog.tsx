import { useQuery } from '@tanstack/react-query'
import { Modal, Radio } from 'antd'
import { useState } from 'react'
import { readHistory } from '../../lib/api/readings'
import type { SheetContent } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import { moment } from '../../lib/format/times'
import { nameOf, shown, wordsAt } from './cellNames'
import { ChangedCells } from './ChangedCells'
import type { DraftState, Standpoint } from './drafting'
import styles from './edit.module.css'
import { changedPaths, merge, type Conflict, type Side } from './merge'

interface Props {
  sheetId: string
  state: DraftState & { theirs: Standpoint }
  onMerged: (content: SheetContent) => void
  onLater: () => void
}

/** Shows what somebody else saved meanwhile, and asks for each cell that both changed whose text it takes. */
export function MergeDialog({ sheetId, state, onMerged, onLater }: Props) {
  const texts = useTexts()
  const { merge: words } = texts.edit
  const [choices, setChoices] = useState<Record<string, Side>>({})
  const { base, content, theirs } = state
  const { content: merged, conflicts } = merge(base.content, content, theirs.content, choices)
  const disputed = new Set(conflicts.map((conflict) => conflict.path))
  const changed = changedPaths(base.content, theirs.content).filter((path) => !disputed.has(path))
  return (
    <Modal
      open
      width={760}
      title={words.title}
      okText={words.confirm}
      cancelText={words.later}
      mask={{ closable: false }}
      onOk={() => onMerged(merged)}
      onCancel={onLater}
    >
      <WhoSaved sheetId={sheetId} after={base.version} />
      {changed.length > 0 && (
        <>
          <h3>{words.theirs}</h3>
          <ChangedCells from={base.content} to={theirs.content} paths={changed} />
        </>
      )}
      <p>{conflicts.length === 0 ? words.noConflicts : words.conflicts(conflicts.length)}</p>
      {conflicts.map((conflict) => (
        <Choice
          key={conflict.path}
          conflict={conflict}
          label={nameOf(conflict.path, content, texts, theirs.content)}
          side={choices[conflict.path] ?? 'mine'}
          onChoose={(side) => setChoices((before) => ({ ...before, [conflict.path]: side }))}
        />
      ))}
    </Modal>
  )
}

interface ChoiceProps {
  conflict: Conflict
  label: string
  side: Side
  onChoose: (side: Side) => void
}

function Choice({ conflict, label, side, onChoose }: ChoiceProps) {
  const texts = useTexts()
  const { merge: words } = texts.edit
  const say = (text: string | undefined) => shown(wordsAt(conflict.path, text, texts), words)
  return (
    <fieldset className={styles.conflict}>
      <legend>{label}</legend>
      <Radio.Group
        className={styles.sides}
        value={side}
        onChange={(event) => onChoose(event.target.value as Side)}
        options={[
          { value: 'mine', label: `${words.mine}：${say(conflict.mine)}` },
          { value: 'theirs', label: `${words.useTheirs}：${say(conflict.theirs)}` },
        ]}
      />
    </fieldset>
  )
}

/** The person behind the newest version; told when known, the merge does not wait for it. */
function WhoSaved({ sheetId, after }: { sheetId: string; after: number }) {
  const { merge: words } = useTexts().edit
  const history = useQuery({
    queryKey: ['sheet', sheetId, 'history', 'after', after],
    queryFn: () => readHistory(sheetId),
  })
  const last = history.data?.entries.at(-1)
  if (last === undefined || last.version <= after) return null
  return <p>{words.who(last.actor.name, moment(last.at))}</p>
}
