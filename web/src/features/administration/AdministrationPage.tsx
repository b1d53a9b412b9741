import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router'
import { NotFound } from '../../components/Broken'
import { Page } from '../../components/Page'
import { hasAny, useMe } from '../../lib/api/me'
import { useTexts } from '../../texts/pages'
import { AccountList } from './AccountList'
import { CalendarPart } from './CalendarPart'
import { ChainPart } from './ChainPart'
import { EnrolmentPart } from './EnrolmentPart'
import { RunningPart } from './RunningPart'
import { SetupPart } from './SetupPart'
import { useUnattended } from './unattended'
import { ShreddingPart } from './ShreddingPart'
import { UnattendedPart } from './UnattendedPart'
import { UnitTree } from './UnitTree'

const PARTS = {
  accounts: <AccountList />,
  units: <UnitTree />,
  chain: <ChainPart />,
  calendar: <CalendarPart />,
  import: <EnrolmentPart />,
  unattended: <UnattendedPart />,
  setup: <SetupPart />,
  shredding: <ShreddingPart />,
  running: <RunningPart />,
} as const
type Part = keyof typeof PARTS

const ADMINISTRATORS: Part[] = [
  'accounts',
  'units',
  'import',
  'chain',
  'calendar',
  'unattended',
  'setup',
  'shredding',
  'running',
]

/** All that administrators look after; auditors read the review chain and the calendar. */
export default function AdministrationPage() {
  const { administration } = useTexts()
  const me = useMe()
  const navigate = useNavigate()
  const { part } = useParams()
  const [params] = useSearchParams()
  const isAdministrator = hasAny(me, ['ADMIN'])
  const unattended = useUnattended(isAdministrator).data?.count ?? 0
  if (!hasAny(me, ['ADMIN', 'AUDITOR'])) return <NotFound />
  const parts: Part[] = isAdministrator ? ADMINISTRATORS : ['chain', 'calendar']
  const current = parts.find((one) => one === part)
  if (current === undefined) return <Navigate to={`/administration/${parts[0]}`} replace />
  return (
    <Page title={administration.title}>
      <Tabs
        // another search begins its list anew
        key={params.get('q')}
        aria-label={administration.title}
        activeKey={current}
        onChange={(next) => void navigate(`/administration/${next}`)}
        destroyOnHidden
        items={parts.map((one): { key: Part; label: string; children: ReactNode } => ({
          key: one,
          label:
            one === 'unattended' && unattended > 0
              ? `${administration.parts[one]} ${unattended}`
              : administration.parts[one],
          children: PARTS[one],
        }))}
      />
    </Page>
  )
}
