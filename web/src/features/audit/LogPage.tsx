import type { ReactNode } from 'react'
import { Page } from '../../components/Page'
import { useTexts } from '../../texts/language'
import { day } from '../../lib/format/times'
import styles from './audit.module.css'
import { AuditTabs } from './AuditTabs'
import { ExportButton, ExportProgress } from './ExportBar'
import { useExport } from './useExport'

interface Props {
  /** What the exported file is called, without day and ending. */
  file: string
  stream: (signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>
  filters: ReactNode
  children: ReactNode
}

/** A log that auditors search and take away. */
export function LogPage({ file, stream, filters, children }: Props) {
  const { audit } = useTexts()
  const { current, start, cancel } = useExport()
  const name = `${file}-${day(new Date().toISOString())}.ndjson`
  return (
    <Page
      title={audit.title}
      actions={<ExportButton current={current} onStart={() => void start(stream, name)} />}
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
