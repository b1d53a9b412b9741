import { Space } from 'antd'
import type { ReactNode } from 'react'
import { ExportMenu } from '../../components/ExportMenu'
import { Page } from '../../components/Page'
import type { TableQuery } from '../../lib/api/saving'
import { useTexts } from '../../texts/pages'
import { day } from '../../lib/format/times'
import styles from './audit.module.css'
import { AuditTabs } from './AuditTabs'
import { ExportButton, ExportProgress } from './ExportBar'
import { useExport } from './useExport'

interface Props {
  /** What the exported file is called, without day and ending. */
  file: string
  stream: (signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>
  /** Where the log is asked for as a table, and what it is narrowed to. */
  table: { address: string; query: TableQuery }
  /** Further ways of taking it away. */
  more?: ReactNode
  filters: ReactNode
  children: ReactNode
}

/** A log that auditors search and take away. */
export function LogPage({ file, stream, table, more, filters, children }: Props) {
  const { audit } = useTexts()
  const { current, start, cancel } = useExport()
  const name = `${file}-${day(new Date().toISOString())}.ndjson`
  return (
    <Page
      title={audit.title}
      actions={
        <Space wrap>
          {more}
          <ExportMenu {...table} />
          <ExportButton current={current} onStart={() => void start(stream, name)} />
        </Space>
      }
    >
      <AuditTabs />
      {filters}
      <div className={styles.export}>
        <ExportProgress current={current} onCancel={cancel} />
      </div>
      {children}
    </Page>
  )
}
