import { CloseCircleOutlined, ExclamationCircleOutlined, InfoCircleOutlined } from '@ant-design/icons'
import type { Severity } from '../lib/api/types'
import styles from './severityIcon.module.css'

/** How grave a finding is, at a glance; the word for it stands beside. */
export function SeverityIcon({ severity }: { severity: Severity }) {
  switch (severity) {
    case 'ERROR':
      return <CloseCircleOutlined className={styles.error} />
    case 'WARNING':
      return <ExclamationCircleOutlined className={styles.warning} />
    case 'HINT':
      return <InfoCircleOutlined className={styles.hint} />
  }
}
