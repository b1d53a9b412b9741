import { Alert, Button } from 'antd'
import { useMe } from '../lib/api/me'
import { useActing } from '../lib/api/onBehalf'
import { useFirstTexts } from '../texts/language'
import styles from './layout.module.css'

/** Says in whose place one acts as long as one does, and how that is signed. */
export function ActingBand() {
  const { acting } = useFirstTexts()
  const { act } = useActing()
  const { name, onBehalfOf } = useMe()
  if (onBehalfOf == null) return null
  return (
    <Alert
      role="status"
      className={styles.acting}
      type="warning"
      showIcon
      title={acting.band(onBehalfOf.name, acting.signature(name, onBehalfOf.name))}
      action={
        <Button size="small" onClick={() => act(undefined)}>
          {acting.end}
        </Button>
      }
    />
  )
}
