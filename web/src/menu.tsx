import { ProfileOutlined, SettingOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Role } from './api/types'
import type { Texts } from './texts/zh'

interface MenuEntry {
  path: string
  label: (texts: Texts) => string
  icon: ReactNode
  /** Who finds it in the menu; everybody when left out. */
  roles?: readonly Role[]
}

/** What stands in the menu, in this order. */
export const menu: readonly MenuEntry[] = [
  { path: '/', label: (texts) => texts.menu.workList, icon: <ProfileOutlined /> },
  {
    path: '/administration',
    label: (texts) => texts.menu.administration,
    icon: <SettingOutlined />,
    roles: ['ADMIN', 'AUDITOR'],
  },
]
