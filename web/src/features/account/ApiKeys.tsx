import { PlusOutlined } from '@ant-design/icons'
import { Button, Empty, Form, Input, Tag } from 'antd'
import { useState } from 'react'
import { ActionDialog } from '../../components/ActionDialog'
import { ProblemAlert } from '../../components/ProblemAlert'
import { Secret } from '../../components/Secret'
import { useTexts } from '../../texts/pages'
import { moment } from '../../lib/format/times'
import { requiredText } from '../../lib/format/visible'
import styles from './account.module.css'
import { useKeyCreation, useKeyRevocation, useKeys, type ApiKey, type NewKey } from './keys'

/** The keys by which programs act in one's name. */
export function ApiKeys() {
  const { account, app } = useTexts()
  const keys = useKeys()
  const [isCreating, setCreating] = useState(false)
  const [told, tell] = useState<NewKey>()
  const [revoked, revoke] = useState<ApiKey>()
  return (
    <>
      <div className={styles.heading}>
        <h2>{account.keys}</h2>
        <Button icon={<PlusOutlined />} onClick={() => setCreating(true)}>
          {account.createKey}
        </Button>
      </div>
      <p className={styles.soft}>{account.keysHint}</p>
      <ProblemAlert error={keys.error} />
      {keys.data?.items.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={account.noKeys} />
      ) : (
        <ul className={styles.keys} aria-busy={keys.isPending}>
          {keys.isPending && <li>{app.loading}</li>}
          {keys.data?.items.map((key) => (
            <KeyLine key={key.id} apiKey={key} onRevoke={() => revoke(key)} />
          ))}
        </ul>
      )}
      {isCreating && <Creation tell={tell} onClose={() => setCreating(false)} />}
      {revoked !== undefined && <Revocation apiKey={revoked} onClose={() => revoke(undefined)} />}
      {told !== undefined && (
        <Secret
          title={account.newKey}
          hint={account.newKeyHint(told.label, told.id)}
          secret={told.secret}
          onClose={() => tell(undefined)}
        />
      )}
    </>
  )
}

function KeyLine({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: () => void }) {
  const { account } = useTexts()
  return (
    <li>
      <span>
        <strong>{apiKey.label}</strong>
        <span className={styles.under}>
          {apiKey.id} · {account.createdAt(moment(apiKey.createdAt))}
        </span>
      </span>
      {apiKey.revokedAt == null ? (
        <Button type="link" danger aria-label={`${account.revoke} ${apiKey.label}`} onClick={onRevoke}>
          {account.revoke}
        </Button>
      ) : (
        <Tag>{account.revokedAt(moment(apiKey.revokedAt))}</Tag>
      )}
    </li>
  )
}

function Creation({ tell, onClose }: { tell: (key: NewKey | undefined) => void; onClose: () => void }) {
  const { account, administration } = useTexts()
  const { act } = useKeyCreation()
  return (
    <ActionDialog<{ label: string }>
      title={account.createKey}
      confirm={administration.createConfirm}
      perform={async (values) => tell(await act(values))}
      onClose={onClose}
    >
      <Form.Item
        name="label"
        label={account.keyLabel}
        extra={account.keyLabelHint}
        rules={[requiredText(administration.required)]}
      >
        <Input maxLength={100} autoFocus autoComplete="off" />
      </Form.Item>
    </ActionDialog>
  )
}

function Revocation({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { account } = useTexts()
  const { act } = useKeyRevocation()
  return (
    <ActionDialog
      title={`${account.revoke}：${apiKey.label}`}
      confirm={account.revoke}
      isGrave
      perform={() => act(apiKey.id)}
      onClose={onClose}
    >
      <p>{account.revokeHint}</p>
    </ActionDialog>
  )
}
