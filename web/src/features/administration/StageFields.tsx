import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useId, useState, type DragEvent } from 'react'
import { MoveHandle } from '../../components/MoveHandle'
import { useTexts } from '../../texts/pages'
import styles from './administration.module.css'
import { codeFor, REVIEWERS, type Reviewer, type StageField, type StageRow } from './chain'

const DRAGGED = 'application/x-mubiao-stage'

interface Props {
  row: StageRow
  index: number
  takenCodes: readonly string[]
  wrong: (field: StageField) => string | undefined
  onChange: (row: StageRow) => void
  /** Absent for the only stage. */
  onRemove?: () => void
  onMove: (from: number, to: number) => void
}

/** A stage that is edited; its handle is dragged, or moved with ↑ and ↓. */
export function StageFields({ row, index, takenCodes, wrong, onChange, onRemove, onMove }: Props) {
  const { administration, roles } = useTexts()
  const [isTarget, setTarget] = useState(false)
  const of = (what: string) => administration.ofStage(index + 1, what)
  const drop = (event: DragEvent) => {
    const from = event.dataTransfer.getData(DRAGGED)
    setTarget(false)
    if (from === '') return
    event.preventDefault()
    onMove(Number(from), index)
  }
  const dragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(DRAGGED)) return
    event.preventDefault()
    setTarget(true)
  }
  const assign = (role: Reviewer) =>
    onChange({ ...row, role, name: row.isNew ? codeFor(role, takenCodes) : row.name })
  return (
    // dragging is the mouse's way; the handle's keys do the same
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={isTarget ? `${styles.stage} ${styles.target}` : styles.stage}
      onDragOver={dragOver}
      onDragLeave={() => setTarget(false)}
      onDrop={drop}
    >
      <MoveHandle
        className={styles.handle}
        title={administration.moveHint}
        label={of(administration.move)}
        onDragStart={(event) => event.dataTransfer.setData(DRAGGED, String(index))}
        onStep={(by) => onMove(index, index + by)}
      />
      <span className={styles.number} aria-hidden>
        {index + 1}
      </span>
      <Field wrong={wrong('label')}>
        {(props) => (
          <Input
            {...props}
            aria-label={of(administration.stageName)}
            placeholder={administration.stageName}
            maxLength={20}
            value={row.label}
            onChange={(event) => onChange({ ...row, label: event.target.value })}
          />
        )}
      </Field>
      <Field wrong={wrong('role')}>
        {(props) => (
          <>
            <Select<Reviewer>
              {...props}
              className={styles.full}
              aria-label={of(administration.stageRole)}
              value={row.role as Reviewer}
              onChange={assign}
              options={(Object.keys(REVIEWERS) as Reviewer[]).map((role) => ({
                value: role,
                label: roles[role],
              }))}
            />
            <span className={styles.under}>{administration.scopes[scopeOf(row)]}</span>
          </>
        )}
      </Field>
      <div className={styles.bounds}>
        <Field wrong={wrong('minimumAmount')}>
          {(props) => (
            <Input
              {...props}
              aria-label={of(administration.minimum)}
              placeholder={administration.minimum}
              inputMode="decimal"
              maxLength={20}
              value={row.minimumAmount}
              onChange={(event) =>
                onChange({ ...row, minimumAmount: event.target.value.replace(/[,，\s]/g, '') })
              }
            />
          )}
        </Field>
        <Field wrong={wrong('workingDays')}>
          {(props) => (
            <Input
              {...props}
              aria-label={of(administration.term)}
              placeholder={administration.term}
              inputMode="numeric"
              maxLength={2}
              value={row.workingDays}
              onChange={(event) => onChange({ ...row, workingDays: event.target.value.replace(/\D/g, '') })}
            />
          )}
        </Field>
      </div>
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={of(administration.remove)}
        disabled={onRemove === undefined}
        onClick={onRemove}
      />
    </li>
  )
}

function scopeOf({ role }: StageRow) {
  return role in REVIEWERS ? REVIEWERS[role as Reviewer].scope : 'REGION'
}

interface FieldProps {
  wrong: string | undefined
  children: (props: { status?: 'error'; 'aria-describedby'?: string }) => React.ReactNode
}

/** A field with what is wrong with it below. */
function Field({ wrong, children }: FieldProps) {
  const id = useId()
  return (
    <div>
      {children(wrong === undefined ? {} : { status: 'error', 'aria-describedby': id })}
      {wrong !== undefined && (
        <span id={id} role="alert" className={styles.wrong}>
          {wrong}
        </span>
      )}
    </div>
  )
}
