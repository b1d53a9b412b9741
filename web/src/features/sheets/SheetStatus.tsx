import { Alert, Descriptions, Steps } from 'antd'
import type { ReactNode } from 'react'
import type { SheetDetails, Step } from '../../lib/api/types'
import { DeadlineText } from '../../components/DeadlineText'
import { useTexts } from '../../texts/pages'
import type { Texts } from '../../texts/zh'
import { amount } from '../../lib/format/amounts'
import { day, moment } from '../../lib/format/times'
import styles from '../../components/sheet/sheet.module.css'

/** Where the sheet stands: why it came back, who has signed, what is in force; then whatever else belongs beside it. */
export function SheetStatus({ sheet, children }: { sheet: SheetDetails; children?: ReactNode }) {
  const texts = useTexts()
  return (
    <aside className={styles.status} aria-label={texts.sheet.status}>
      <Reasons sheet={sheet} />
      <section className={styles.card}>
        <h2>{texts.sheet.stages}</h2>
        <Steps
          orientation="vertical"
          size="small"
          current={currentStep(sheet)}
          items={sheet.chain.map((step) => ({
            title: step.label,
            content: stepText(step, sheet, texts),
            status: step.signedAt != null ? 'finish' : step.stage === sheet.stage ? 'process' : 'wait',
          }))}
        />
      </section>
      <section className={styles.card}>
        <h2>{texts.sheet.status}</h2>
        <Facts sheet={sheet} />
      </section>
      {children}
    </aside>
  )
}

function Reasons({ sheet }: { sheet: SheetDetails }) {
  const { sheet: texts } = useTexts()
  if (sheet.reasons.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={sheet.state === 'REJECTED' ? texts.reasonsRejected : texts.reasons}
      description={
        <ul className={styles.reasons}>
          {sheet.reasons.map((reason, i) => (
            <li key={i}>
              <strong>{reason.label ?? texts.wholeSheet}</strong>：{reason.text}
            </li>
          ))}
        </ul>
      }
    />
  )
}

function Facts({ sheet }: { sheet: SheetDetails }) {
  const { sheet: texts, units } = useTexts()
  const { inForce } = sheet
  const isUnderRevision = inForce != null && inForce.revision !== sheet.revision
  return (
    <>
      <Descriptions
        column={1}
        size="small"
        items={[
          {
            key: 'inForce',
            label: texts.inForce,
            children:
              inForce == null
                ? texts.noneInForce
                : texts.inForceText(inForce.revision, inForce.approvalNumber, day(inForce.approvedAt)),
          },
          {
            key: 'amount',
            label: texts.amount,
            children: `${amount(sheet.content.annualAmount)} ${units.yuan}`,
          },
          ...(sheet.deadline == null
            ? []
            : [
                {
                  key: 'deadline',
                  label: texts.deadline,
                  children: <DeadlineText deadline={sheet.deadline} />,
                },
              ]),
          ...(sheet.submittedAt == null
            ? []
            : [{ key: 'submitted', label: texts.submittedAt, children: moment(sheet.submittedAt) }]),
          { key: 'changed', label: texts.changedAt, children: moment(sheet.changedAt) },
        ]}
      />
      {isUnderRevision && <p className={styles.hint}>{texts.underRevision(sheet.revision)}</p>}
    </>
  )
}

function currentStep(sheet: SheetDetails): number {
  const index = sheet.chain.findIndex((step) => step.stage === sheet.stage)
  return index < 0 ? sheet.chain.filter((step) => step.signedAt != null).length : index
}

function stepText(step: Step, sheet: SheetDetails, { acting, sheet: texts, roles }: Texts): string {
  if (step.signedAt != null) {
    const signer = acting.signature(step.signedName ?? step.signedBy ?? '', step.signedFor)
    return texts.signed(signer, moment(step.signedAt))
  }
  const waiting = step.stage === sheet.stage ? `${texts.current} · ${roles[step.role]}` : roles[step.role]
  return step.workingDays == null ? waiting : `${waiting} · ${texts.term(step.workingDays)}`
}
