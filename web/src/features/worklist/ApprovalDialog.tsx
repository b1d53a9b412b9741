import { Alert, Button, Form, Input, Modal, Progress } from 'antd'
import { useState } from 'react'
import type { SheetItem } from '../../lib/api/types'
import { keepNumber, lastNumber } from '../../lib/session/approvalNumber'
import { useMe } from '../../lib/api/me'
import { useTexts } from '../../texts/language'
import { amount } from '../../lib/format/amounts'
import { requiredText, textIfAny } from '../../lib/format/visible'
import styles from './approvals.module.css'
import { useApproving, type Outcomes, type Signed } from './approving'
import { SignedList } from './SignedList'
import { summarise } from './selection'

const FORM = 'approve-together'
const LONGEST = 2000
const LONGEST_NUMBER = 100

interface Props {
  items: readonly SheetItem[]
  /** With the sheets that were not approved. */
  onClose: (left: readonly SheetItem[]) => void
}

/** Many sheets under one number: what is signed, how far it is, and what became of each. */
export function ApprovalDialog({ items, onClose }: Props) {
  const { approvals, app } = useTexts()
  const { account } = useMe()
  const { approve, isRunning, outcomes, forget } = useApproving()
  const [signing, setSigning] = useState(items)
  const hasRun = outcomes.size > 0
  const notSent = signing.filter(({ id }) => outcomes.get(id)?.kind === 'NOT_SENT')
  const taken = signing.filter(({ id }) => outcomes.get(id)?.kind === 'TAKEN')
  const [approved, setApproved] = useState<ReadonlySet<string>>(new Set())
  const isApproved = ({ id }: SheetItem) => approved.has(id) || outcomes.get(id)?.kind === 'APPROVED'
  const left = items.filter((item) => !isApproved(item))
  const [signed, setSigned] = useState<Signed>()
  const [refusal, setRefusal] = useState<string>()
  const signAgain = () => {
    setApproved(new Set(items.filter(isApproved).map(({ id }) => id)))
    setRefusal([...outcomes.values()].flatMap((one) => (one.kind === 'TAKEN' ? [one.detail] : []))[0])
    setSigning(taken)
    forget()
  }
  const run = (sheets: readonly SheetItem[], given: Signed) => {
    keepNumber(account, given.approvalNumber)
    setSigned(given)
    setSigning(sheets)
    void approve(sheets, given)
  }
  return (
    <Modal
      open
      centered
      width={860}
      title={approvals.title(signing.length)}
      closable={!isRunning}
      keyboard={!isRunning}
      mask={{ closable: false }}
      onCancel={() => onClose(left)}
      footer={
        hasRun ? (
          <>
            {notSent.length > 0 && signed !== undefined && (
              <Button disabled={isRunning} onClick={() => run(notSent, signed)}>
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
            <Button type="primary" htmlType="submit" form={FORM}>
              {approvals.confirm(signing.length)}
            </Button>
          </>
        )
      }
    >
      {hasRun ? (
        <Results number={signing.length} outcomes={outcomes} isRunning={isRunning} />
      ) : (
        <SigningForm
          items={signing}
          account={account}
          refusal={refusal}
          onSigned={(given) => run(signing, given)}
        />
      )}
      <SignedList items={signing} outcomes={outcomes} />
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
      <p className={styles.sums}>
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

interface ResultsProps {
  number: number
  outcomes: Outcomes
  isRunning: boolean
}

function Results({ number, outcomes, isRunning }: ResultsProps) {
  const { approvals } = useTexts()
  const all = [...outcomes.values()]
  const finished = all.filter(({ kind }) => kind !== 'WAITING' && kind !== 'RUNNING').length
  const approved = all.filter(({ kind }) => kind === 'APPROVED').length
  return (
    <div className={styles.results} role="status">
      <Progress
        percent={Math.round((finished / number) * 100)}
        status={isRunning ? 'active' : approved === number ? 'success' : 'normal'}
        aria-label={approvals.progress}
      />
      {!isRunning && (
        <Alert
          type={approved === number ? 'success' : 'warning'}
          showIcon
          title={approved === number ? approvals.allDone(number) : approvals.done(approved, number)}
        />
      )}
    </div>
  )
}
