import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import { useHistory } from '../../lib/api/readings'
import type { Entry, SheetDetails } from '../../lib/api/types'
import { Loading } from '../../components/Loading'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { OfSheet } from '../../components/sheet/OfSheet'
import { useTexts } from '../../texts/pages'
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
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const entries = history.data?.told.toReversed() ?? []
  const isAllOpen = entries.length > 0 && entries.every((entry) => open.has(keyOf(entry)))
  const toggle = (key: string) =>
    setOpen(open.has(key) ? new Set([...open].filter((one) => one !== key)) : new Set([...open, key]))
  return (
    <Page
      title={texts.of(sheet.content.projectName ?? workList.unnamed)}
      aside={<span>{entries.length > 0 && texts.count(entries.length)}</span>}
      actions={
        entries.length > 0 && (
          <Button onClick={() => setOpen(new Set(isAllOpen ? [] : entries.map(keyOf)))}>
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
              key={keyOf(entry)}
              sheet={sheet.id}
              entry={entry}
              isOpen={open.has(keyOf(entry))}
              onToggle={() => toggle(keyOf(entry))}
            />
          ))}
        </ol>
      )}
    </Page>
  )
}

/** What was said follows a version and makes none. */
function keyOf({ version, talk }: Entry): string {
  return talk == null ? `version ${version}` : `talk ${talk}`
}
