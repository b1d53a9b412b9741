import { Button, Empty, Modal, Tag } from 'antd'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useTexts } from '../../texts/pages'
import { moment } from '../../lib/format/times'
import { useKeyRevocationOf, useKeysOf, type Account } from './accounts'
import styles from './administration.module.css'

/** The keys of an account: an administrator sees and revokes them; only their owner makes them. */
export function AccountKeys({ account, onClose }: { account: Account; onClose: () => void }) {
  const { administration, account: words } = useTexts()
  const keys = useKeysOf(account.id)
  const { act, isRunning, problem } = useKeyRevocationOf(account.id)
  return (
    <Modal
      open
      title={administration.keysOf(account.name)}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{administration.close}</Button>}
    >
      <p>{administration.keysHint}</p>
      <ProblemAlert error={keys.error ?? problem} />
      {keys.data?.items.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.noKeys} />
      )}
      <ul className={styles.lines} aria-busy={keys.isPending}>
        {keys.data?.items.map((key) => (
          <li key={key.id}>
            <span>
              <strong>{key.label}</strong>
              <span className={styles.under}>
                {key.id} · {words.createdAt(moment(key.createdAt))}
              </span>
            </span>
            {key.revokedAt == null ? (
              <Button
                type="link"
                danger
                disabled={isRunning}
                aria-label={`${words.revoke} ${key.label}`}
                onClick={() => void act(key.id).catch(() => undefined)}
              >
                {words.revoke}
              </Button>
            ) : (
              <Tag>{words.revokedAt(moment(key.revokedAt))}</Tag>
            )}
          </li>
        ))}
      </ul>
    </Modal>
  )
}
