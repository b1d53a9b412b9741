import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { ActionDialog } from '../../components/ActionDialog'
import { useMe } from '../../lib/api/me'
import { useTexts } from '../../texts/pages'
import { moment } from '../../lib/format/times'
import { useAdminProposals, useConfirmation, useWithdrawal, type Account } from './accounts'
import styles from './administration.module.css'

interface Decision {
  verb: 'confirm' | 'withdraw'
  account: Account
}

/** Who was proposed as an administrator and waits for a second administrator's word; nothing when nobody does. */
export function AdminProposals() {
  const { administration } = useTexts()
  const proposals = useAdminProposals()
  const [decision, decide] = useState<Decision>()
  const items = proposals.data?.items ?? []
  if (items.length === 0) return null
  return (
    <>
      <Alert
        className={styles.proposals}
        type="warning"
        showIcon
        title={administration.proposals}
        description={
          <>
            <p>{administration.proposalsHint}</p>
            <ul className={styles.lines}>
              {items.map((account) => (
                <Proposal key={account.id} account={account} decide={decide} />
              ))}
            </ul>
          </>
        }
      />
      {decision?.verb === 'confirm' && (
        <Confirmation account={decision.account} onClose={() => decide(undefined)} />
      )}
      {decision?.verb === 'withdraw' && (
        <Withdrawal account={decision.account} onClose={() => decide(undefined)} />
      )}
    </>
  )
}

function Proposal({ account, decide }: { account: Account; decide: (decision: Decision) => void }) {
  const { administration } = useTexts()
  const isOwn = useMe().account === account.adminProposal?.proposer
  return (
    <li>
      <span>
        {administration.proposal(
          account.name,
          account.id,
          account.adminProposal?.proposerName ?? '',
          moment(account.adminProposal?.at ?? ''),
        )}
      </span>
      <span>
        <Button
          type="link"
          disabled={isOwn}
          title={isOwn ? administration.ownProposal : undefined}
          aria-label={administration.confirmProposalOf(account.name)}
          onClick={() => decide({ verb: 'confirm', account })}
        >
          {administration.confirmProposal}
        </Button>
        <Button
          type="link"
          danger
          aria-label={administration.withdrawProposalOf(account.name)}
          onClick={() => decide({ verb: 'withdraw', account })}
        >
          {administration.withdrawProposal}
        </Button>
      </span>
    </li>
  )
}

function Confirmation({ account, onClose }: { account: Account; onClose: () => void }) {
  const { administration } = useTexts()
  const { act } = useConfirmation(account)
  return (
    <ActionDialog
      title={administration.confirmProposalOf(account.name)}
      confirm={administration.confirmProposal}
      perform={() => act(undefined)}
      onClose={onClose}
    >
      <p>{administration.confirmHint}</p>
    </ActionDialog>
  )
}

function Withdrawal({ account, onClose }: { account: Account; onClose: () => void }) {
  const { administration } = useTexts()
  const { act } = useWithdrawal(account)
  return (
    <ActionDialog<{ reason?: string }>
      title={administration.withdrawProposalOf(account.name)}
      confirm={administration.withdrawProposal}
      isGrave
      perform={act}
      onClose={onClose}
    >
      <Form.Item name="reason" label={administration.withdrawReason}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </ActionDialog>
  )
}
