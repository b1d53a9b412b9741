import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { Signer } from '../../components/Signer'
import type { SheetItem } from '../../lib/api/types'
import { keepNumber, lastNumber } from '../../lib/session/approvalNumber'
import { typedBy } from '../../lib/session/typed'
import { useMe } from '../../lib/api/me'
import { useTexts } from '../../texts/pages'
import { moment } from '../../lib/format/times'
import { amount } from '../../lib/format/amounts'
import { requiredText, textIfAny } from '../../lib/format/visible'
import { ApprovalList } from './ApprovalList'
import styles from './approvals.module.css'
import { APPROVED_AT_ONCE, approveChunk, type Signed } from './approving'
import { notDone, useBatch, type Outcome } from './batch'
import { BatchProgress } from './BatchProgress'
import { Groups } from './Groups'
import { numbersOf } from './listRows'
import { SignedList } from './SignedList'
import { isWithoutErrors, summarise } from './selection'

const FORM = 'approve-together'
const LONGEST = 2000
const LONGEST_NUMBER = 100
const WIDTH = 1120

interface Props {
  items: readonly SheetItem[]
  /** With the sheets that were not approved; undefined when none was tried. */
  onClose: (left?: readonly SheetItem[]) => void
}

/** Many sheets under one number: what is signed, how far it is, and what became of each. */
export function ApprovalDialog({ items, onClose }: Props) {
  const { approvals, app } = useTexts()
  const by = typedBy(useMe())
  const { run, isRunning, outcomes } = useBatch(APPROVED_AT_ONCE, approveChunk)
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set())
  const [isSigning, setSigning] = useState(true)
  const [signed, setSigned] = useState<Signed>()
  const [time, setTime] = useState('')
  const ofKind = (...kinds: (Outcome['kind'] | undefined)[]) =>
    items.filter(({ id }) => kinds.includes(outcomes.get(id)?.kind))
  const [notSent, taken] = [ofKind('NOT_SENT'), ofKind('TAKEN')]
  const open = ofKind(undefined, 'NOT_SENT', 'TAKEN')
  const signing = open.filter((item) => isWithoutErrors(item) || confirmed.has(item.id))
  const sent = items.filter(({ id }) => outcomes.has(id))
  const confirm = (id: string, isConfirmed: boolean) =>
    setConfirmed(new Set(isConfirmed ? [...confirmed, id] : [...confirmed].filter((one) => one !== id)))
  const approve = (sheets: readonly SheetItem[], given: Signed) => {
    keepNumber(by, given.approvalNumber)
    setSigned(given)
    setSigning(false)
    void run(sheets, given).then(() => setTime(moment(new Date().toISOString())))
  }
  const number = numbersOf(outcomes).join('、') || (signed?.approvalNumber.trim() ?? '')
  const close = () => onClose(outcomes.size > 0 ? notDone(items, outcomes) : undefined)
  return (
    <Modal
      open
      centered
      width={WIDTH}
      title={approvals.title(isSigning ? signing.length : sent.length)}
      closable={!isRunning}
      keyboard={!isRunning}
      mask={{ closable: false }}
      onCancel={close}
      footer={
        !isSigning ? (
          <>
            {notSent.length > 0 && <Signer />}
            {!isRunning && <ApprovalList items={sent} {...{ outcomes, number, time }} />}
            {notSent.length > 0 && signed !== undefined && (
              <Button disabled={isRunning} onClick={() => approve(notSent, signed)}>
                {approvals.tryAgain(notSent.length)}
              </Button>
            )}
            {taken.length > 0 && (
              <Button disabled={isRunning} onClick={() => setSigning(true)}>
                {approvals.otherNumber(taken.length)}
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
            <Button type="primary" htmlType="submit" form={FORM} disabled={signing.length === 0}>
              {approvals.confirm(signing.length)}
            </Button>
          </>
        )
      }
    >
      {!isSigning ? (
        <>
          <BatchProgress
            outcomes={outcomes}
            isRunning={isRunning}
            label={approvals.progress}
            summary={(done, all) => (done === all ? approvals.allDone(all) : approvals.done(done, all))}
          />
          <p>{isRunning ? approvals.under(number) : approvals.underAt(number, time)}</p>
          <SignedList
            label={approvals.listTitle}
            items={sent}
            outcomes={outcomes}
            done={approvals.approved}
          />
        </>
      ) : (
        <>
          <SigningForm
            items={signing}
            by={by}
            before={signed}
            refusal={[...outcomes.values()].flatMap((one) => (one.kind === 'TAKEN' ? [one.detail] : []))[0]}
            onSigned={(given) => approve(signing, given)}
          />
          <Groups items={open} confirmed={confirmed} onConfirm={confirm} />
        </>
      )}
    </Modal>
  )
}

interface FormProps {
  items: readonly SheetItem[]
  /** As whom one types. */
  by: string
  /** What was signed with another number before. */
  before?: Signed
  /** What was said of the number that was tried before. */
  refusal?: string
  onSigned: (signed: Signed) => void
}

function SigningForm({ items, by, before, refusal, onSigned }: FormProps) {
  const { approvals, review, app } = useTexts()
  const { errors, warnings, hints, ...sum } = summarise(items)
  const [said, setSaid] = useState(refusal)
  return (
    <Form<Signed>
      id={FORM}
      layout="vertical"
      initialValues={{ approvalNumber: lastNumber(by), opinion: before?.opinion ?? '' }}
      onFinish={onSigned}
    >
      <p>{approvals.text}</p>
      <p className={styles.sums} aria-live="polite">
        <strong>{approvals.selected(items.length)}</strong>
        <strong>{approvals.amount(amount(sum.amount))}</strong>
        <span>{approvals.findings(errors, warnings, hints)}</span>
      </p>
      <Form.Item
        name="approvalNumber"
        label={review.approvalNumber}
        rules={[requiredText(review.lacks.approvalNumber)]}
        {...(said !== undefined && { validateStatus: 'error', help: said })}
      >
        <Input
          autoFocus
          maxLength={LONGEST_NUMBER}
          placeholder={review.approvalNumberExample}
          onChange={() => setSaid(undefined)}
        />
      </Form.Item>
      <Form.Item name="opinion" label={review.approvalOpinion} rules={[textIfAny(app.saysNothing)]}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={LONGEST} />
      </Form.Item>
    </Form>
  )
}
