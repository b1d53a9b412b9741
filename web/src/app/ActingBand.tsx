import { Alert, Button } from 'antd'
import { useMe } from '../lib/api/me'
import { useFirstTexts } from '../texts/language'
import styles from './layout.module.css'
import { useSwitched, useSwitching } from './switching'

/** Says in whose place one acts as long as one does, and how that is signed. */
export function ActingBand() {
  const { acting } = useFirstTexts()
  const { name, onBehalfOf } = useMe()
  const switchTo = useSwitching()
  useSwitched()
  return (
    <div role="status">
      {onBehalfOf != null && (
        <Alert
          role="none"
          className={styles.acting}
          type="warning"
          showIcon
          title={acting.band(onBehalfOf.name, acting.signature(name, onBehalfOf.name))}
          action={
            <Button size="small" onClick={() => switchTo()}>
              {acting.end}
            </Button>
          }
        />
      )}
    </div>
  )
}
