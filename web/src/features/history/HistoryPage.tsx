import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import { useHistory } from '../../lib/api/readings'
import type { SheetDetails } from '../../lib/api/types'
import { Loading } from '../../components/Loading'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { OfSheet } from '../../components/sheet/OfSheet'
import { useTexts } from '../../texts/language'
import { EntryLine } from './EntryLine'
import styles from './history.module.css'

/** Every step of a sheet in words, the latest first; each opens to what it changed and what was said. */
export default function HistoryPage() {
  return <OfSheet>{(sheet) => <History sheet={sheet} />}</OfSheet>
}

function History({ sheet }: { sheet: SheetDetails }) {
  const { app, history: texts, workList, review } = useTexts()
  const state: unknown = useLocation().state
  const history = useHistory(sheet.id)
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const entries = history.data?.entries.toReversed() ?? []
  const isAllOpen = entries.length > 0 && entries.every(({ version }) => open.has(version))
  const toggle = (version: number) =>
    setOpen(
      open.has(version) ? new Set([...open].filter((one) => one !== version)) : new Set([...open, version]),
    )
  return (
    <Page
      title={texts.of(sheet.content.projectName ?? workList.unnamed)}
      aside={<span>{entries.length > 0 && texts.count(entries.length)}</span>}
      actions={
        entries.length > 0 && (
          <Button onClick={() => setOpen(new Set(isAllOpen ? [] : entries.map(({ version }) => version)))}>
            {isAllOpen ? texts.closeAll : texts.openAll}
          </Button>
        )
      }
    >
      <Link className={styles.back} to={`/sheets/${sheet.id}`} state={state}>
        <ArrowLeftOutlined /> {review.toSheet}
      </Link>
      {history.error !== null && <ProblemAlert error={history.error} />}
      {history.isPending ? (
        <Loading text={app.loading} />
      ) : (
        <ol className={styles.timeline} reversed>
          {entries.map((entry) => (
            <EntryLine
              key={entry.version}
              sheet={sheet.id}
              entry={entry}
              isOpen={open.has(entry.version)}
              onToggle={() => toggle(entry.version)}
            />
          ))}
        </ol>
      )}
    </Page>
  )
}
