import type { TableColumnsType } from 'antd'
import { Link } from 'react-router'
import listStyles from '../../components/list/list.module.css'
import type { ApprovedRegister } from '../../lib/api/types'
import { amount } from '../../lib/format/amounts'
import { second } from '../../lib/format/times'
import { useTexts } from '../../texts/pages'
import type { Texts } from '../../texts/zh'
import { LogTable } from './LogTable'
import type { useRegister } from './register'

type Entry = ApprovedRegister['entries'][number]

/** The revisions in force, each leading to the version that was approved. */
export function RegisterEntries({ list }: { list: ReturnType<typeof useRegister> }) {
  const { audit } = useTexts()
  return (
    <LogTable<Entry>
      rowKey="sheet"
      list={list}
      lines={list.data?.pages.flatMap((page) => page.entries) ?? []}
      columns={columns(audit)}
      width={900}
      nothing={audit.register.nothing}
      shown={audit.register.shown}
    />
  )
}

function columns({ register }: Texts['audit']): TableColumnsType<Entry> {
  return [
    {
      title: register.project,
      render: (_, entry) => (
        <>
          <Link className={listStyles.project} to={`/sheets/${entry.sheet}/versions/${entry.version}`}>
            {entry.project || register.none}
          </Link>
          <span className={listStyles.under}>
            {entry.department} · {entry.unitName} · {entry.fiscalYear}
          </span>
        </>
      ),
    },
    { title: register.office, width: 160, render: (_, entry) => entry.office || register.none },
    {
      title: register.amount,
      width: 150,
      align: 'right',
      className: listStyles.figure,
      render: (_, entry) => amount(entry.amount),
    },
    {
      title: register.approval,
      width: 270,
      render: (_, entry) => (
        <>
          {entry.approvalNumber} · {register.revision(entry.revision)}
          <span className={listStyles.under}>
            {entry.approvedBy} · <time dateTime={entry.approvedAt}>{second(entry.approvedAt)}</time>
          </span>
        </>
      ),
    },
  ]
}
