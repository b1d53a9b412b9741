import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { SheetContent } from '../../lib/api/types'
import { labelOf } from '../../lib/sheet/cells'
import { useTexts } from '../../texts/pages'
import type { Texts } from '../../texts/zh'
import type { Intake, Reading } from './intake'
import styles from './import.module.css'
import { PlaceBar } from './PlaceBar'
import { isMoney, NEW_PART, targetsOf, textAt, type Placement } from './placing'
import { ReadSheet } from './ReadSheet'
import { Source, type Handed, type Look } from './Source'
import { beginningOf, keyOf, placesOf, type Place } from './sourceParts'
import { Remarks, Unread } from './Told'

interface Props {
  intake: Intake
  reading: Reading
  content: SheetContent
  /** What was put into this sheet, and what into the others of the document. */
  placements: readonly Placement[]
  elsewhere: readonly Placement[]
  isLocked: boolean
  onPlacements: (placements: readonly Placement[]) => void
}

/** A sheet beside its source: what was read leads there and back, what was handed back can be put into a field. */
export function Beside(props: Props) {
  const { intake, reading, content, placements, elsewhere, isLocked, onPlacements } = props
  const texts = useTexts()
  const { import: words } = texts
  const lines = useMemo(() => intake.source ?? [], [intake])
  const places = useMemo(() => placesOf(reading), [reading])
  const [look, setLook] = useState<Look | undefined>(() => {
    const beginning = beginningOf(reading, lines)
    return beginning && { ...beginning, isAsked: false }
  })
  const [lit, setLit] = useState<ReadonlySet<string>>(new Set())
  const [chosen, setChosen] = useState<Handed & { dropped?: string }>()
  const [dragged, setDragged] = useState<Handed>()
  const lookAt = (place: Place, also: readonly Place[] = []) => {
    setLook({ ...place, isAsked: true })
    setLit(new Set(also.map(keyOf)))
  }
  const place = (placement: Placement) => {
    onPlacements([...placements, placement])
    setChosen(undefined)
    lookAt(placement.place)
  }
  const drop = (path: string) => {
    if (dragged === undefined || isLocked) return
    const target = path === 'fundingParts' ? NEW_PART : path
    const asks = isMoney(target) || textAt(content, target) !== ''
    if (asks || target === NEW_PART) setChosen({ ...dragged, dropped: target })
    else place({ ...dragged, path: target, isAppended: false })
    setDragged(undefined)
  }
  const last = placements.at(-1)
  const labels = new Map(targetsOf(content, texts).map(({ value, label }) => [value, label]))
  const labelAt = (path: string) => labels.get(path) ?? words.newRow
  const placedKeys = new Set([...placements, ...elsewhere].map((one) => keyOf(one.place)))
  const fates = new Map<string, string>()
  for (const [path, all] of places)
    // a category that is merged over rows is in all of them; the first will do
    for (const one of all.filter((at) => !fates.has(keyOf(at))))
      fates.set(keyOf(one), words.readInto(labelRead(path, content, texts)))
  for (const one of placements) fates.set(keyOf(one.place), words.placedInto(labelAt(one.path)))
  return (
    <>
      <Unread unread={intake.unread} settled={settledLines(intake, placedKeys)} onLook={(at) => lookAt(at)} />
      <Remarks remarks={[...(intake.remarks ?? []), ...reading.remarks]} onLook={(at) => lookAt(at)} />
      <div role="status" className={styles.placedLast}>
        {last !== undefined && !isLocked && (
          <>
            {words.placed(last.text, labelAt(last.path))}{' '}
            <Button size="small" onClick={() => onPlacements(placements.slice(0, -1))}>
              {words.undo}
            </Button>
          </>
        )}
      </div>
      <div className={styles.beside}>
        <section className={styles.pane} aria-label={words.recognised}>
          <h2>{words.recognised}</h2>
          <ReadSheet
            reading={reading}
            content={content}
            places={places}
            filled={new Set(placements.map(({ path }) => path))}
            isDragging={dragged !== undefined}
            onLook={(path) => {
              const [first, ...others] = places.get(path) ?? []
              if (first !== undefined) lookAt(first, others)
            }}
            onDrop={drop}
          />
        </section>
        <section className={styles.pane} aria-label={words.source}>
          <h2>{words.source}</h2>
          {chosen !== undefined && !isLocked && (
            <PlaceBar
              key={`${keyOf(chosen.place)} ${chosen.dropped ?? ''}`}
              cell={chosen}
              content={content}
              dropped={chosen.dropped}
              onPlace={place}
              onCancel={() => {
                setChosen(undefined)
                lookAt(chosen.place)
              }}
            />
          )}
          <Source
            lines={lines}
            remarks={reading.remarks}
            look={look}
            lit={lit}
            chosen={chosen}
            words={fates}
            placed={placedKeys}
            onChoose={setChosen}
            onDrag={setDragged}
          />
        </section>
      </div>
    </>
  )
}

/** Of the year and the number, which are no cells of the form, what they are. */
function labelRead(path: string, content: SheetContent, texts: Texts): string {
  const { general } = texts.import
  return path in general ? general[path as keyof typeof general] : labelOf(path, content, texts)
}

/** The lines of which every cell handed back is in a field by now. */
function settledLines({ source }: Intake, placed: ReadonlySet<string>): ReadonlySet<number> {
  const settled = (source ?? []).filter(({ line, cells }) => {
    const handed = (cells ?? []).filter(({ fate }) => fate === 'UNREAD')
    return handed.length > 0 && handed.every(({ column }) => placed.has(keyOf({ line, column })))
  })
  return new Set(settled.map(({ line }) => line))
}
