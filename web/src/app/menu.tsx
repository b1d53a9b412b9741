import {
  AuditOutlined,
  BarChartOutlined,
  BookOutlined,
  FileDoneOutlined,
  ProfileOutlined,
  SettingOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Role } from '../lib/api/types'
import { ROLES } from '../lib/api/me'
import type { Texts } from '../texts/zh'

interface MenuEntry {
  path: string
  label: (texts: Texts) => string
  icon: ReactNode
  /** Who finds it in the menu; everybody when left out. */
  roles?: readonly Role[]
}

/** Who has figures: everybody but those who only administer. */
const WITH_SHEETS: readonly Role[] = ROLES.filter((role) => role !== 'ADMIN')

/** What stands in the menu, in this order. */
export const menu: readonly MenuEntry[] = [
  { path: '/', label: (texts) => texts.menu.workList, icon: <ProfileOutlined /> },
  { path: '/audit', label: (texts) => texts.menu.audit, icon: <AuditOutlined />, roles: ['AUDITOR'] },
  {
    path: '/library',
    label: (texts) => texts.library.title,
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
    label: (texts) => texts.publications.title,
    icon: <FileDoneOutlined />,
    roles: WITH_SHEETS,
  },
  {
    path: '/administration',
    label: (texts) => texts.menu.administration,
    icon: <SettingOutlined />,
    roles: ['ADMIN', 'AUDITOR'],
  },
]
