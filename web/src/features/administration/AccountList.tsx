import { UserAddOutlined } from '@ant-design/icons'
import { Button, Empty, Select, Space, Table, Tag, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Role } from '../../lib/api/types'
import { ExportMenu } from '../../components/ExportMenu'
import { ProblemAlert } from '../../components/ProblemAlert'
import { TypedFilter } from '../../components/TypedFilter'
import { ROLES } from '../../lib/api/me'
import { useTexts } from '../../texts/pages'
import type { Texts } from '../../texts/zh'
import { moment } from '../../lib/format/times'
import { AccountActions, AccountDialogs, type Asked } from './AccountDialogs'
import { useAccounts, type Account, type AccountFilters, type AccountStatus } from './accounts'
import { AdminProposals } from './AdminProposals'
import styles from './administration.module.css'
import { UnitSelect } from './UnitSelect'

/** The accounts of the region, with what may be done with each. */
export function AccountList() {
  const texts = useTexts()
  const { administration, app, workList } = texts
  const [filters, setFilters] = useState<AccountFilters>({ q: useSearchParams()[0].get('q') ?? undefined })
  const [asked, ask] = useState<Asked>()
  const list = useAccounts(filters)
  const accounts = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <div className={styles.bar}>
        <Filters filters={filters} narrow={(change) => setFilters({ ...filters, ...change })} />
        <Space wrap>
          <ExportMenu address="/api/exports/accounts" query={{ ...filters }} />
          <Button type="primary" icon={<UserAddOutlined />} onClick={() => ask({ action: 'open' })}>
            {administration.open}
          </Button>
        </Space>
      </div>
      <AdminProposals />
      <ProblemAlert error={list.error} />
      <div className={styles.list}>
        <Table<Account>
          rowKey="id"
          size="middle"
          columns={columns(texts, ask)}
          dataSource={accounts}
          loading={list.isPending}
          pagination={false}
          scroll={{ x: 860 }}
          locale={{
            emptyText: list.isPending ? (
              app.loading
            ) : (
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={administration.noAccounts} />
            ),
          }}
        />
      </div>
      {list.hasNextPage && (
        <Button
          className={styles.more}
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {workList.more}
        </Button>
      )}
      {asked !== undefined && <AccountDialogs asked={asked} ask={ask} />}
    </>
  )
}

function Filters({ filters, narrow }: { filters: AccountFilters; narrow: (change: AccountFilters) => void }) {
  const { administration, roles } = useTexts()
  return (
    <search className={styles.filters}>
      <TypedFilter
        className={styles.search}
        label={administration.searchAccounts}
        value={filters.q}
        onChange={(q) => narrow({ q: q === '' ? undefined : q })}
      />
      <UnitSelect
        className={styles.unit}
        aria-label={administration.unit}
        placeholder={administration.unit}
        allowClear
        value={filters.unit}
        onChange={(unit?: string) => narrow({ unit })}
      />
      <Select
        className={styles.role}
        aria-label={administration.role}
        placeholder={administration.role}
        allowClear
        value={filters.role}
        onChange={(role?: Role) => narrow({ role })}
        options={ROLES.map((role) => ({ value: role, label: roles[role] }))}
      />
      <Select
        className={styles.status}
        aria-label={administration.status}
        placeholder={administration.status}
        allowClear
        value={filters.status}
        onChange={(status?: AccountStatus) => narrow({ status })}
        options={(['ACTIVE', 'SUSPENDED'] as const).map((status) => ({
          value: status,
          label: administration.statuses[status],
        }))}
      />
    </search>
  )
}

function columns(texts: Texts, ask: (asked: Asked) => void): TableColumnsType<Account> {
  const { administration, roles } = texts
  return [
    {
      title: administration.name,
      width: 200,
      render: (_, account) => (
        <>
          <strong>{account.name}</strong>
          <span className={styles.under}>{account.id}</span>
        </>
      ),
    },
    { title: administration.unit, dataIndex: 'unitName', width: 220 },
    {
      title: administration.roles,
      render: (_, account) => account.roles.map((role) => <Tag key={role}>{roles[role]}</Tag>),
    },
    {
      title: administration.status,
      width: 170,
      render: (_, account) => <Status account={account} />,
    },
    {
      title: administration.actions,
      width: 170,
      render: (_, account) => <AccountActions account={account} ask={ask} />,
    },
  ]
}

function Status({ account }: { account: Account }) {
  const { administration } = useTexts()
  return (
    <>
      <Tag color={account.status === 'ACTIVE' ? 'default' : 'red'}>
        {administration.statuses[account.status]}
      </Tag>
      {account.lockedUntil != null && (
        <span className={styles.under}>{administration.lockedUntil(moment(account.lockedUntil))}</span>
      )}
      {account.adminProposal != null && (
        <span className={styles.under}>{administration.proposedBy(account.adminProposal.proposerName)}</span>
      )}
      {account.passwordMustChange && <span className={styles.under}>{administration.mustChange}</span>}
    </>
  )
}
