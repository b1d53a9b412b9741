import { BellOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'react-router'
import { useUnread } from '../lib/api/inbox'
import { seesSheets, useMe } from '../lib/api/me'
import { useSettled } from '../lib/settled'
import { useFirstTexts } from '../texts/language'
import styles from './layout.module.css'

/** How many are counted. */
const MOST = 100

/** The way to one's notices, with how many are new; they are one's own, and out of sight while one acts for another. */
export function InboxBell() {
  const { inboxMenu } = useFirstTexts()
  const me = useMe()
  const isTold = seesSheets(me) && me.onBehalfOf == null
  const unread = useUnread(useSettled() && isTold).data ?? 0
  if (!isTold) return null
  const label = unread === 0 ? inboxMenu.title : inboxMenu.unread(shown(unread))
  return (
    <Link className={styles.bell} to="/inbox" title={label} aria-label={label}>
      <Button type="text" tabIndex={-1} icon={<BellOutlined />} />
      {unread > 0 && <span className={styles.unread}>{shown(unread)}</span>}
    </Link>
  )
}

function shown(unread: number): string {
  return unread >= MOST ? `${MOST - 1}+` : String(unread)
}
