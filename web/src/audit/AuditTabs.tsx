import { Link, useLocation } from 'react-router'
import { useTexts } from '../texts/language'
import styles from './audit.module.css'

const PAGES = [
  { path: '/audit', name: 'sheets' },
  { path: '/audit/events', name: 'events' },
] as const

/** The two ways into the past: by sheet, and by event. */
export function AuditTabs() {
  const { audit } = useTexts()
  const { pathname } = useLocation()
  return (
    <nav className={styles.tabs} aria-label={audit.title}>
      {PAGES.map(({ path, name }) => (
        <Link key={path} to={path} aria-current={pathname === path ? 'page' : undefined}>
          {audit.tabs[name]}
        </Link>
      ))}
    </nav>
  )
}
