import { Button, Checkbox, Progress } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTexts } from '../../texts/pages'
import { Beside } from './Beside'
import type { Intake } from './intake'
import styles from './import.module.css'
import type { Placement } from './placing'
import { placed } from './placing'
import { SheetLine } from './SheetLine'
import { useCreation, type Outcome } from './useCreation'

interface Props {
  intake: Intake
  /** Told when something was put into fields that is in no draft yet, and when there is no such thing any more. */
  onUnsaved: (is: boolean) => void
}

/** The sheets of a document, to look at beside their source, to complete, to choose from and to make drafts of. */
export function Recognised({ intake, onUnsaved }: Props) {
  const { import: texts } = useTexts()
  const { sheets } = intake
  const everyOne = sheets.map((_, i) => i)
  const [chosen, setChosen] = useState<readonly number[]>(everyOne)
  const [shown, setShown] = useState(0)
  const [years, setYears] = useState<Readonly<Record<number, number>>>({})
  const [placements, setPlacements] = useState<Readonly<Record<number, readonly Placement[]>>>({})
  const contents = sheets.map(({ content }, i) =>
    (placements[i] ?? []).reduce(placed, { ...content, fiscalYear: years[i] ?? content.fiscalYear }),
  )
  const creation = useCreation(contents)
  const hasYear = (i: number) => sheets[i]?.fiscalYear !== null || years[i] !== undefined
  const { outcomes, wanted, isRunning } = creation
  const open = chosen.filter((i) => !isCreated(outcomes.get(i)) && hasYear(i)).sort((a, b) => a - b)
  // another content under the same id would be refused for ever
  const isLocked = (i: number) => isRunning || isCreated(outcomes.get(i)) || isUnknown(outcomes.get(i))
  const unsaved = everyOne.some((i) => (placements[i] ?? []).length > 0 && !isCreated(outcomes.get(i)))
  const tellUnsaved = useEffectEvent(onUnsaved)
  useEffect(() => tellUnsaved(unsaved), [unsaved])
  const [reading, content] = [sheets[shown], contents[shown]]
  const done = wanted.filter((i) => outcomes.has(i)).length
  return (
    <>
      <section className={styles.list} aria-label={texts.found(sheets.length)}>
        <div className={styles.listHead}>
          <strong>{texts.found(sheets.length)}</strong>
          <Checkbox
            checked={chosen.length === sheets.length}
            indeterminate={chosen.length > 0 && chosen.length < sheets.length}
            disabled={isRunning}
            onChange={(event) => setChosen(event.target.checked ? everyOne : [])}
          >
            {texts.all}
          </Checkbox>
          <Button
            type="primary"
            loading={isRunning}
            disabled={open.length === 0}
            onClick={() => void creation.create(open)}
          >
            {outcomes.size > 0 && open.length > 0 && !isRunning ? texts.again : texts.create(open.length)}
          </Button>
        </div>
        {wanted.length > 0 && (
          <div role="status">
            <Progress
              percent={Math.round((100 * done) / wanted.length)}
              showInfo={false}
              aria-label={texts.creating(done, wanted.length)}
            />
            {isRunning
              ? texts.creating(done, wanted.length)
              : texts.summary([...outcomes.values()].filter(isCreated).length, sheets.length)}
          </div>
        )}
        <ol>
          {sheets.map((sheet, i) => (
            <SheetLine
              key={i}
              reading={sheet}
              content={contents[i] ?? sheet.content}
              isChosen={chosen.includes(i)}
              isShown={i === shown}
              isLocked={isLocked(i)}
              outcome={outcomes.get(i)}
              year={years[i]}
              onYear={(year) => setYears({ ...years, [i]: year })}
              onChoose={(is) => setChosen(is ? [...chosen, i] : chosen.filter((other) => other !== i))}
              onShow={() => setShown(i)}
            />
          ))}
        </ol>
      </section>
      {reading !== undefined && content !== undefined && (
        <Beside
          key={shown}
          intake={intake}
          reading={reading}
          content={content}
          placements={placements[shown] ?? []}
          elsewhere={everyOne.filter((i) => i !== shown).flatMap((i) => placements[i] ?? [])}
          isLocked={isLocked(shown)}
          onPlacements={(now) => setPlacements({ ...placements, [shown]: now })}
        />
      )}
    </>
  )
}

function isUnknown(outcome: Outcome | undefined): boolean {
  return outcome !== undefined && 'isUnknown' in outcome && outcome.isUnknown
}

function isCreated(outcome: Outcome | undefined): boolean {
  return outcome !== undefined && 'id' in outcome
}
