import { Button, InputNumber, Select } from 'antd'
import type { Band, Block, Grade, ReviewForm } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import type { Texts } from '../../texts/zh'
import type { Draft } from './draft'
import { LackText } from './LackText'
import styles from './review.module.css'
import { isItemised, pointsOf, scored, withScore, type Assessed, type Scores } from './scores'

interface Props {
  form: ReviewForm
  draft: Draft
  change: (part: Partial<Draft>) => void
  assessed: Assessed
  lack?: string
}

/** 项目支出绩效目标审核表: points per item or per block; total and grade follow by themselves. */
export function ScoreSheet({ form, draft, change, assessed, lack }: Props) {
  const texts = useTexts()
  const { review } = texts
  return (
    <details className={styles.scoring} open={assessed.begun || undefined} data-lack="scores">
      <summary>
        {review.scoring} <span className={styles.under}>{review.scoringOptional}</span>
        <output className={styles.total}>{summaryOf(assessed, texts)}</output>
      </summary>
      {form.blocks.map((block) => (
        <BlockScores
          key={block.name}
          block={block}
          scores={draft.scores}
          onScore={(name, points) =>
            change({ scores: withScore(draft.scores, name, points), grade: undefined })
          }
        />
      ))}
      {assessed.begun ? (
        <Button size="small" onClick={() => change({ scores: {} })}>
          {review.clearScores}
        </Button>
      ) : (
        <DirectGrade bands={form.grades} grade={draft.grade} onChange={(grade) => change({ grade })} />
      )}
      <LackText text={lack} />
      <Effects bands={form.grades} current={assessed.band} />
    </details>
  )
}

function summaryOf({ begun, missing, total, band }: Assessed, { review, grades }: Texts) {
  if (begun && missing > 0) return review.stillMissing(missing)
  if (band === undefined) return ''
  return total === undefined ? grades[band.grade] : review.total(total, grades[band.grade])
}

interface BlockProps {
  block: Block
  scores: Scores
  onScore: (name: string, points: number | null) => void
}

function BlockScores({ block, scores, onScore }: BlockProps) {
  const { review } = useTexts()
  const itemised = isItemised(block, scores)
  return (
    <fieldset className={styles.block}>
      <legend>
        {block.name} <span className={styles.under}>{review.points(pointsOf(block))}</span>
        <Points
          label={review.wholeBlock(block.name)}
          most={pointsOf(block)}
          value={itemised ? scored(block, scores) : scores[block.name]}
          isDisabled={itemised}
          onChange={(points) => onScore(block.name, points)}
        />
      </legend>
      {block.items.map((item) => (
        <div key={item.name} className={styles.item}>
          <span>
            {item.name} <span className={styles.under}>{review.points(item.points)}</span>
            <small>{item.question}</small>
          </span>
          <Points
            label={item.name}
            most={item.points}
            value={scores[item.name]}
            isDisabled={scores[block.name] !== undefined}
            onChange={(points) => onScore(item.name, points)}
          />
        </div>
      ))}
    </fieldset>
  )
}

interface PointsProps {
  label: string
  most: number
  value?: number
  isDisabled: boolean
  onChange: (points: number | null) => void
}

function Points({ label, most, value, isDisabled, onChange }: PointsProps) {
  return (
    <InputNumber<number>
      className={styles.points}
      aria-label={label}
      min={0}
      max={most}
      step={1}
      placeholder={`0–${most}`}
      disabled={isDisabled}
      value={value ?? null}
      onChange={onChange}
    />
  )
}

interface GradeProps {
  bands: readonly Band[]
  grade?: Grade
  onChange: (grade: Grade | undefined) => void
}

function DirectGrade({ bands, grade, onChange }: GradeProps) {
  const { review, grades } = useTexts()
  return (
    <div className={styles.labelled}>
      <label htmlFor="grade">{review.gradeDirect}</label>
      <Select<Grade | ''>
        id="grade"
        className={styles.grade}
        value={grade ?? ''}
        onChange={(chosen) => onChange(chosen === '' ? undefined : chosen)}
        options={[
          { value: '' as const, label: review.notGraded },
          ...bands.map((band) => ({ value: band.grade, label: grades[band.grade] })),
        ]}
      />
    </div>
  )
}

/** What each grade leads to; the one reached stands out. */
function Effects({ bands, current }: { bands: readonly Band[]; current?: Band }) {
  const { review, grades } = useTexts()
  return (
    <ul className={styles.effects}>
      {bands.map((band) => (
        <li key={band.grade} aria-current={band.grade === current?.grade || undefined}>
          {review.effect(grades[band.grade], band.from, band.effect)}
        </li>
      ))}
    </ul>
  )
}
