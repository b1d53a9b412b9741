import { Alert } from 'antd'
import { useConnected } from '../lib/api/connection'
import { useTexts } from '../texts/language'
import styles from './layout.module.css'

export function ConnectionBanner() {
  const { app } = useTexts()
  const connected = useConnected()
  return (
    <div role="status" aria-live="polite" className={styles.banner}>
      {connected ? null : <Alert banner type="warning" title={app.disconnected} />}
    </div>
  )
}
