import { Alert } from 'antd'
import { Link, useLocation } from 'react-router'
import { useNotices } from '../features/account/notices'
import { useTexts } from '../texts/language'

/** Points at what happened to one's account since one last looked; the account page itself shows it. */
export function NoticeHint() {
  const { account } = useTexts()
  const { pathname } = useLocation()
  const unseen = useNotices().data?.unseen ?? 0
  if (unseen === 0 || pathname === '/account') return null
  return (
    <Alert
      banner
      type="info"
      title={
        <>
          {account.unseen(unseen)} <Link to="/account">{account.showNotices}</Link>
        </>
      }
    />
  )
}
