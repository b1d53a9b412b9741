import { Alert } from 'antd'
import { useConnected } from '../lib/api/connection'
import { useFirstTexts } from '../texts/language'
import styles from './layout.module.css'

export function ConnectionBanner() {
  const { app } = useFirstTexts()
  const connected = useConnected()
  return (
    <div role="status" aria-live="polite" className={styles.banner}>
      {connected ? null : <Alert banner type="warning" title={app.disconnected} />}
    </div>
  )
}
