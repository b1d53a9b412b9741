import { Link, useLocation } from 'react-router'
import { useTexts } from '../../texts/pages'
import styles from './audit.module.css'

const PAGES = [
  { path: '/audit', name: 'sheets' },
  { path: '/audit/events', name: 'events' },
  { path: '/audit/register', name: 'register' },
  { path: '/audit/questions', name: 'questions' },
  { path: '/audit/access', name: 'access' },
] as const

/** The ways into the past: by sheet, by event, by what was in force, by what calls for a look, by who came. */
export function AuditTabs() {
  const { audit } = useTexts()
  const { pathname } = useLocation()
  return (
    <nav className={styles.tabs} aria-label={audit.title}>
      {PAGES.map(({ path, name }) => (
        <Link
          key={path}
          to={path}
          aria-current={
            pathname === path || (path !== '/audit' && pathname.startsWith(`${path}/`)) ? 'page' : undefined
          }
        >
          {audit.tabs[name]}
        </Link>
      ))}
    </nav>
  )
}
