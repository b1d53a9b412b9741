import { Alert } from 'antd'
import { Link, useLocation } from 'react-router'
import { useNotices } from '../features/account/notices'
import { useSettled } from '../lib/settled'
import { useFirstTexts } from '../texts/language'

/** Points at what happened to one's account since one last looked; the account page itself shows it. */
export function NoticeHint() {
  const { banners } = useFirstTexts()
  const { pathname } = useLocation()
  const unseen = useNotices(useSettled()).data?.unseen ?? 0
  if (unseen === 0 || pathname === '/account') return null
  return (
    <Alert
      banner
      type="info"
      title={
        <>
          {banners.account(unseen)} <Link to="/account">{banners.show}</Link>
        </>
      }
    />
  )
}
