import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { SheetItem } from '../../lib/api/types'
import { keepNumber, lastNumber } from '../../lib/session/approvalNumber'
import { useMe } from '../../lib/api/me'
import { useTexts } from '../../texts/language'
import { amount } from '../../lib/format/amounts'
import { requiredText, textIfAny } from '../../lib/format/visible'
import { ApprovalList } from './ApprovalList'
import styles from './approvals.module.css'
import { APPROVED_AT_ONCE, approveChunk, type Signed } from './approving'
import { useBatch } from './batch'
import { BatchProgress } from './BatchProgress'
import { Groups } from './Groups'
import { SignedList } from './SignedList'
import { isWithoutErrors, summarise } from './selection'

const FORM = 'approve-together'
const LONGEST = 2000
const LONGEST_NUMBER = 100
const WIDTH = 1120

interface Props {
  items: readonly SheetItem[]
  /** With the sheets that were not approved. */
  onClose: (left: readonly SheetItem[]) => void
}

/** Many sheets under one number: what is signed, how far it is, and what became of each. */
export function ApprovalDialog({ items, onClose }: Props) {
  const { approvals, app } = useTexts()
  const { account } = useMe()
  const { run, isRunning, outcomes, forget } = useBatch(APPROVED_AT_ONCE, approveChunk)
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set())
  const [sent, setSent] = useState<readonly SheetItem[]>([])
  const [approved, setApproved] = useState<ReadonlySet<string>>(new Set())
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set())
  const [signed, setSigned] = useState<Signed>()
  const [refusal, setRefusal] = useState<string>()
  const hasRun = outcomes.size > 0
  const open = items.filter(({ id }) => !answered.has(id))
  const signing = open.filter((item) => isWithoutErrors(item) || confirmed.has(item.id))
  const ofKind = (kind: string) => sent.filter(({ id }) => outcomes.get(id)?.kind === kind)
  const [notSent, taken] = [ofKind('NOT_SENT'), ofKind('TAKEN')]
  const isApproved = ({ id }: SheetItem) => approved.has(id) || outcomes.get(id)?.kind === 'DONE'
  const left = items.filter((item) => !isApproved(item))
  const confirm = (id: string, isConfirmed: boolean) =>
    setConfirmed(new Set(isConfirmed ? [...confirmed, id] : [...confirmed].filter((one) => one !== id)))
  const signAgain = () => {
    const others = sent.filter((item) => !taken.includes(item)).map(({ id }) => id)
    setRefusal([...outcomes.values()].flatMap((one) => (one.kind === 'TAKEN' ? [one.detail] : []))[0])
    setApproved(new Set(items.filter(isApproved).map(({ id }) => id)))
    setAnswered(new Set([...answered, ...others]))
    forget()
  }
  const approve = (sheets: readonly SheetItem[], given: Signed) => {
    keepNumber(account, given.approvalNumber)
    setSigned(given)
    setSent(sheets)
    void run(sheets, given)
  }
  return (
    <Modal
      open
      centered
      width={WIDTH}
      title={approvals.title(hasRun ? sent.length : signing.length)}
      closable={!isRunning}
      keyboard={!isRunning}
      mask={{ closable: false }}
      onCancel={() => onClose(left)}
      footer={
        hasRun ? (
          <>
            {!isRunning && signed !== undefined && (
              <ApprovalList items={sent} outcomes={outcomes} number={signed.approvalNumber} />
            )}
            {notSent.length > 0 && signed !== undefined && (
              <Button disabled={isRunning} onClick={() => approve(notSent, signed)}>
                {approvals.tryAgain(notSent.length)}
              </Button>
            )}
            {taken.length > 0 && (
              <Button disabled={isRunning} onClick={signAgain}>
                {approvals.otherNumber(taken.length)}
              </Button>
            )}
            <Button type="primary" loading={isRunning} onClick={() => onClose(left)}>
              {app.close}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={() => onClose(left)}>{app.cancel}</Button>
            <Button type="primary" htmlType="submit" form={FORM} disabled={signing.length === 0}>
              {approvals.confirm(signing.length)}
            </Button>
          </>
        )
      }
    >
      {hasRun ? (
        <>
          <BatchProgress
            outcomes={outcomes}
            isRunning={isRunning}
            label={approvals.progress}
            summary={(done, all) => (done === all ? approvals.allDone(all) : approvals.done(done, all))}
          />
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
            account={account}
            refusal={refusal}
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
  account: string
  /** What was said of the number that was tried before. */
  refusal?: string
  onSigned: (signed: Signed) => void
}

function SigningForm({ items, account, refusal, onSigned }: FormProps) {
  const { approvals, review, app } = useTexts()
  const { errors, warnings, hints, ...sum } = summarise(items)
  const [said, setSaid] = useState(refusal)
  return (
    <Form<Signed>
      id={FORM}
      layout="vertical"
      initialValues={{ approvalNumber: lastNumber(account), opinion: '' }}
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
