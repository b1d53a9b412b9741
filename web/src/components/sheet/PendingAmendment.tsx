import { Alert } from 'antd'
import type { Amendment, SheetDetails } from '../../lib/api/types'
import { ChangeList } from './ChangeList'
import { useTexts } from '../../texts/pages'
import { moment } from '../../lib/format/times'
import styles from './sheet.module.css'

/** That a reviewer's changes wait for the unit's consent, and what each side has to do or to wait for. */
export function PendingAmendment({ sheet }: { sheet: SheetDetails }) {
  const { amendments, workList } = useTexts()
  const { amendment, possible } = sheet
  if (amendment == null) return null
  return (
    <Alert
      role="note"
      type="warning"
      showIcon
      className={styles.amendment}
      title={workList.unconfirmed}
      description={
        <>
          <AmendmentFacts amendment={amendment} stage={labelOf(amendment, sheet)} />
          <p>{possible.includes('confirm-amendment') ? amendments.confirmHint : amendments.waitHint}</p>
        </>
      }
    />
  )
}

/** Who changed what, and what was agreed about it. */
export function AmendmentFacts({ amendment, stage }: { amendment: Amendment; stage?: string }) {
  const { amendments } = useTexts()
  const { name, at, changes, agreement } = amendment
  return (
    <>
      <p>{amendments.who(stage === undefined ? name : `${stage} ${name}`, moment(at), changes.length)}</p>
      <ChangeList changes={changes} />
      <p>{amendments.agreement(agreement)}</p>
    </>
  )
}

function labelOf({ stage }: Amendment, { chain }: SheetDetails): string {
  return chain.find((step) => step.stage === stage)?.label ?? stage
}
