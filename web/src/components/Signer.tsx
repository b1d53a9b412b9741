import { useMe } from '../lib/api/me'
import { useFirstTexts } from '../texts/language'
import styles from './signer.module.css'

/** Beside the button that signs, while one acts for another: as whom. */
export function Signer() {
  const { acting } = useFirstTexts()
  const { name, onBehalfOf } = useMe()
  if (onBehalfOf == null) return null
  return <p className={styles.signer}>{acting.signedAs(acting.signature(name, onBehalfOf.name))}</p>
}
