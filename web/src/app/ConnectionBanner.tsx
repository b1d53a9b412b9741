import { Alert } from 'antd'
import { useConnected } from '../lib/api/connection'
import { useTexts } from '../texts/language'

export function ConnectionBanner() {
  const { app } = useTexts()
  const connected = useConnected()
  return (
    <div role="status" aria-live="polite">
      {connected ? null : <Alert banner type="warning" title={app.disconnected} />}
    </div>
  )
}
