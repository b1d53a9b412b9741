import {
  AuditOutlined,
  BarChartOutlined,
  BookOutlined,
  FileDoneOutlined,
  MenuOutlined,
  ProfileOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
} from '@ant-design/icons'
import { Button, Dropdown, Grid, Menu } from 'antd'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import type { Role } from '../lib/api/types'
import { hasAny, ROLES, useMe } from '../lib/api/me'
import { useFirstTexts } from '../texts/language'
import type { FirstTexts } from '../texts/first.zh'
import styles from './layout.module.css'

interface MenuEntry {
  path: string
  label: (texts: FirstTexts) => string
  icon: ReactNode
  /** Who finds it in the menu; everybody when left out. */
  roles?: readonly Role[]
  /** Whether it is the same to whom acts for another; all else is one's own. */
  isDelegable?: true
}

/** Who has figures: everybody but those who only administer. */
const WITH_SHEETS: readonly Role[] = ROLES.filter((role) => role !== 'ADMIN')

/** What stands in the menu, in this order. */
const ENTRIES: readonly MenuEntry[] = [
  { path: '/', label: (texts) => texts.menu.workList, icon: <ProfileOutlined />, isDelegable: true },
  { path: '/audit', label: (texts) => texts.menu.audit, icon: <AuditOutlined />, roles: ['AUDITOR'] },
  {
    path: '/library',
    label: (texts) => texts.menu.library,
    icon: <BookOutlined />,
    roles: ['DRAFTER', 'PERFORMANCE_REVIEWER'],
  },
  {
    path: '/statistics',
    label: (texts) => texts.menu.statistics,
    icon: <BarChartOutlined />,
    roles: WITH_SHEETS,
  },
  {
    path: '/publications',
    label: (texts) => texts.menu.publications,
    icon: <FileDoneOutlined />,
    roles: WITH_SHEETS,
  },
  {
    path: '/evidence',
    label: (texts) => texts.menu.evidence,
    icon: <SafetyCertificateOutlined />,
    roles: ['AUDITOR', 'ADMIN'],
  },
  {
    path: '/administration',
    label: (texts) => texts.menu.administration,
    icon: <SettingOutlined />,
    roles: ['ADMIN', 'AUDITOR'],
  },
]

/** The pages that this person finds in the menu, the current one marked. */
export function MainMenu() {
  const texts = useFirstTexts()
  const me = useMe()
  const { pathname } = useLocation()
  const entries = ENTRIES.filter(
    ({ roles, isDelegable }) =>
      (roles === undefined || hasAny(me, roles)) && (me.onBehalfOf == null || isDelegable === true),
  )
  const current = entries
    .filter((entry) => pathname === entry.path || pathname.startsWith(`${entry.path.replace(/\/$/, '')}/`))
    .reduce((longest, entry) => (entry.path.length > longest.length ? entry.path : longest), '')
  const { md: isWide = true } = Grid.useBreakpoint()
  const items = entries.map((entry) => ({
    key: entry.path,
    icon: entry.icon,
    label: <Link to={entry.path}>{entry.label(texts)}</Link>,
  }))
  return (
    <nav className={styles.menu} aria-label={texts.app.menu}>
      {isWide ? (
        <Menu mode="horizontal" selectedKeys={[current]} items={items} />
      ) : (
        <Dropdown trigger={['click']} menu={{ items, selectedKeys: [current] }}>
          <Button type="text" icon={<MenuOutlined />} aria-label={texts.app.menu} />
        </Dropdown>
      )}
    </nav>
  )
}
