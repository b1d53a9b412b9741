import { Alert } from 'antd'
import { Link, useLocation } from 'react-router'
import { useLedgerStatus } from '../lib/api/ledger'
import { hasAny, useMe } from '../lib/api/me'
import { useFirstTexts } from '../texts/language'
import styles from './layout.module.css'

const REFRESH_MS = 60_000

/** Says that evidence is damaged to those who look after it, wherever they are. */
export function EvidenceBanner() {
  const { banners } = useFirstTexts()
  const { pathname } = useLocation()
  const isTold = hasAny(useMe(), ['AUDITOR', 'ADMIN'])
  const open = useLedgerStatus(isTold, REFRESH_MS).data?.openFindings ?? 0
  if (open === 0 || pathname === '/evidence') return null
  return (
    <div className={styles.banner}>
      <Alert
        banner
        type="error"
        title={
          <>
            {banners.damage(open)} <Link to="/evidence">{banners.show}</Link>
          </>
        }
      />
    </div>
  )
}
