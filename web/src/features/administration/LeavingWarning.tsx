import { Alert } from 'antd'
import { Link } from 'react-router'
import type { Role } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import styles from './administration.module.css'
import { useLeftBehind } from './unattended'

/** Roles that are held at a unit; the others are held in the whole region, whatever unit one belongs to. */
const AT_UNIT: readonly Role[] = ['DRAFTER', 'DEPARTMENT_REVIEWER', 'FINANCE_OFFICE_REVIEWER']

/** Those of an account's roles whose sheets it leaves behind when it moves to another unit. */
export function rolesAtUnit(roles: readonly Role[]): Role[] {
  return roles.filter((role) => AT_UNIT.includes(role))
}

interface Props {
  account: string
  /** The roles that the account is about to lose; all of them when left out. */
  roles?: readonly Role[]
}

/** Says before a change to an account how many sheets it would leave to nobody. */
export function LeavingWarning({ account, roles }: Props) {
  const { administration } = useTexts()
  const count = useLeftBehind(account, roles)
  if (count === 0) return null
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      className={styles.leaving}
      title={administration.unattended.leaving(count)}
      description={
        <>
          {administration.unattended.leavingHint}{' '}
          <Link to="/administration/unattended">{administration.unattended.toList}</Link>
        </>
      }
    />
  )
}
