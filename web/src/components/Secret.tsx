import { Alert, Button, Modal, Typography } from 'antd'
import { useTexts } from '../texts/pages'
import styles from './page.module.css'
import { StayGuard } from './StayGuard'

interface Props {
  title: string
  /** Whose it is and what to do with it. */
  hint: string
  secret: string
  onClose: () => void
}

/** Something that is told once: it stays until it is said to be written down. */
export function Secret({ title, hint, secret, onClose }: Props) {
  const { account } = useTexts()
  return (
    <Modal
      open
      title={title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {account.secretKept}
        </Button>
      }
    >
      <p>{hint}</p>
      <Typography.Paragraph className={styles.secret} copyable={{ text: secret }}>
        <code>{secret}</code>
      </Typography.Paragraph>
      <Alert type="warning" showIcon title={account.secretOnce} />
      <StayGuard title={account.secretLeaving} text={account.secretOnce} />
    </Modal>
  )
}
