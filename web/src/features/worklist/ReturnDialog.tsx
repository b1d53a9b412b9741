import { Button, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { Signer } from '../../components/Signer'
import { useMe } from '../../lib/api/me'
import type { SheetItem } from '../../lib/api/types'
import { isMissing } from '../../lib/format/visible'
import { typedBy, useTyped } from '../../lib/session/typed'
import { useTexts } from '../../texts/pages'
import styles from './approvals.module.css'
import { notDone, useBatch } from './batch'
import { BatchProgress } from './BatchProgress'
import { NO_REASON, returnEach, stillTyped, typedFor, withoutReason, type Returned } from './returning'
import { SignedList } from './SignedList'

/** Each is a request of its own; so many at the same time. */
const AT_ONCE = 4
const LONGEST = 2000
const WIDTH = 1120

interface Props {
  items: readonly SheetItem[]
  /** With the sheets that were not returned; undefined when none was tried. */
  onClose: (left?: readonly SheetItem[]) => void
}

/** Many sheets back to their drafters, for one reason or each for its own, and what became of each. */
export function ReturnDialog({ items, onClose }: Props) {
  const { returns, approvals, app } = useTexts()
  const by = typedBy(useMe())
  const { run, isRunning, outcomes } = useBatch(AT_ONCE, returnEach)
  const [stored, type] = useTyped<Returned>(`${by}/return-together`, NO_REASON)
  const typed = typedFor(items, stored)
  const [isTried, setTried] = useState(false)
  const hasRun = outcomes.size > 0
  const lacking = withoutReason(items, typed)
  const notSent = items.filter(({ id }) => outcomes.get(id)?.kind === 'NOT_SENT')
  const giveBack = async (sheets: readonly SheetItem[]) => {
    type(stillTyped(items, typed, await run(sheets, typed)))
  }
  const close = () => onClose(hasRun ? notDone(items, outcomes) : undefined)
  const confirm = () => {
    setTried(true)
    if (lacking.length === 0) void giveBack(items)
  }
  return (
    <Modal
      open
      centered
      width={WIDTH}
      title={returns.title(items.length)}
      closable={!isRunning}
      keyboard={!isRunning}
      mask={{ closable: false }}
      onCancel={close}
      footer={
        hasRun ? (
          <>
            {notSent.length > 0 && <Signer />}
            {notSent.length > 0 && (
              <Button disabled={isRunning} onClick={() => void giveBack(notSent)}>
                {approvals.tryAgain(notSent.length)}
              </Button>
            )}
            <Button type="primary" loading={isRunning} onClick={close}>
              {app.close}
            </Button>
          </>
        ) : (
          <>
            <Signer />
            <Button onClick={close}>{app.cancel}</Button>
            <Button type="primary" onClick={confirm}>
              {returns.confirm(items.length)}
            </Button>
          </>
        )
      }
    >
      {hasRun ? (
        <BatchProgress
          outcomes={outcomes}
          isRunning={isRunning}
          label={returns.progress}
          summary={returns.done}
        />
      ) : (
        <ReasonFields items={items} typed={typed} type={type} isTried={isTried} />
      )}
      <SignedList label={returns.list} items={items} outcomes={outcomes} done={returns.returned} />
    </Modal>
  )
}

interface FieldsProps {
  items: readonly SheetItem[]
  typed: Returned
  type: (typed: Returned) => void
  /** What is missing is shown once one tried to go on without it. */
  isTried: boolean
}

function ReasonFields({ items, typed, type, isTried }: FieldsProps) {
  const { returns, workList } = useTexts()
  const field = (label: string, text: string, onText: (text: string) => void) => (
    <Input.TextArea
      aria-label={label}
      placeholder={label}
      autoSize={{ minRows: 1, maxRows: 4 }}
      maxLength={LONGEST}
      status={isTried && isMissing(text) ? 'error' : undefined}
      value={text}
      onChange={({ target }) => onText(target.value)}
    />
  )
  return (
    <div className={styles.reasons}>
      <p>{returns.text}</p>
      <Radio.Group
        aria-label={returns.reason}
        value={typed.isOneForAll}
        onChange={({ target }) => type({ ...typed, isOneForAll: target.value === true })}
        options={[
          { value: true, label: returns.oneForAll },
          { value: false, label: returns.oneForEach },
        ]}
      />
      {typed.isOneForAll
        ? field(returns.reason, typed.reason, (reason) => type({ ...typed, reason }))
        : items.map(({ id, projectName }) => (
            <div key={id}>
              {field(returns.reasonFor(projectName ?? workList.unnamed), typed.reasons[id] ?? '', (text) =>
                type({ ...typed, reasons: { ...typed.reasons, [id]: text } }),
              )}
            </div>
          ))}
      {isTried && withoutReason(items, typed).length > 0 && (
        <p className={styles.refused} role="alert">
          {returns.lacksReason}
        </p>
      )}
    </div>
  )
}
