import type { TableColumnsType } from 'antd'
import { Link } from 'react-router'
import type { AccessItem } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import type { Texts } from '../../texts/zh'
import { second } from '../../lib/format/times'
import listStyles from '../../components/list/list.module.css'
import { streamAccess, toQuery, useAccess } from './access'
import { useAccessFilters } from './accessFilters'
import { AccessFilterBar } from './AccessFilterBar'
import styles from './audit.module.css'
import { LogPage } from './LogPage'
import { LogTable } from './LogTable'

/** Who came, and who looked at what: the access journal of the region, to be searched and taken away. */
export default function AccessPage() {
  const texts = useTexts()
  const { access } = texts.audit
  const { filters, narrow, clear } = useAccessFilters()
  const list = useAccess(filters)
  return (
    <LogPage
      file={access.file}
      stream={(signal) => streamAccess(filters, signal)}
      table={{ address: '/api/audit/access', query: toQuery(filters) }}
      filters={<AccessFilterBar filters={filters} narrow={narrow} clear={clear} />}
    >
      <LogTable<AccessItem>
        rowKey="id"
        list={list}
        lines={list.data?.pages.flatMap((page) => page.items) ?? []}
        columns={columns(texts)}
        width={980}
        nothing={access.nothing}
        shown={access.shown}
      />
    </LogPage>
  )
}

function columns({ audit }: Texts): TableColumnsType<AccessItem> {
  const { access, events } = audit
  return [
    {
      title: events.time,
      width: 160,
      className: listStyles.figure,
      render: (_, item) => <time dateTime={item.at}>{second(item.at)}</time>,
    },
    { title: access.action, width: 130, render: (_, item) => access.actions[item.action] },
    {
      title: access.outcome,
      width: 150,
      render: (_, item) => (
        <>
          <span className={item.outcome === 'SUCCEEDED' ? undefined : styles.refused}>
            {access.outcomes[item.outcome]}
          </span>
          {item.reason != null && (
            <span className={listStyles.under}>{reasonOf(item.reason, access.reasons)}</span>
          )}
        </>
      ),
    },
    {
      title: access.who,
      width: 190,
      render: (_, item) => (
        <>
          {item.name ?? item.account ?? access.unknown}
          <span className={listStyles.under}>
            {[item.name == null ? undefined : item.account, item.credential]
              .filter((part) => part != null)
              .join(' · ')}
          </span>
        </>
      ),
    },
    {
      title: access.address,
      width: 150,
      render: (_, item) => (
        <>
          {item.address}
          <span className={listStyles.under}>{item.node}</span>
        </>
      ),
    },
    { title: access.what, render: (_, item) => <What item={item} label={access.openSheet} /> },
  ]
}

/** What was asked for: the sheet if it is one, and the address as the product names it. */
function What({ item, label }: { item: AccessItem; label: string }) {
  return (
    <>
      {item.sheet == null ? item.target : <Link to={`/sheets/${item.sheet}/replay`}>{label}</Link>}
      <span className={listStyles.under}>
        {item.method} {item.path}
      </span>
      {item.parameters != null && (
        <span className={listStyles.under}>
          {Object.entries(item.parameters as unknown as Record<string, string>)
            .map(([name, value]) => `${name}=${value}`)
            .join(' ')}
        </span>
      )}
    </>
  )
}

/** Reasons are codes that grow with the product; one without words is shown as it is. */
function reasonOf(code: string, reasons: Partial<Record<string, string>>): string {
  return reasons[code] ?? code
}
