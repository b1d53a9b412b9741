import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Button, Empty, Input, Radio, Result, Select } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { answer, queries } from '../../lib/api/client'
import { createDraft } from '../../lib/api/drafts'
import { latestCommand, readSheet } from '../../lib/api/sheets'
import type { SheetContent, SheetItem } from '../../lib/api/types'
import { EDITIONS } from '../../lib/sheet/categories'
import { emptyContent } from '../../lib/sheet/draftContent'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { hasAny, useMe } from '../../lib/api/me'
import { useTexts } from '../../texts/pages'
import { StateTag } from '../../components/StateTag'
import { cellsToCheck, copyFor } from './copy'
import styles from './new.module.css'

const YEARS_BACK = 5
const SHOWN = 20

/** The three ways to begin a sheet. */
export default function NewSheetPage() {
  const { newSheet } = useTexts()
  const isDrafter = hasAny(useMe(), ['DRAFTER'])
  return (
    <Page title={newSheet.title}>
      {isDrafter ? (
        <div className={styles.ways}>
          <EmptyWay />
          <ImportWay />
          <CopyWay />
        </div>
      ) : (
        <Result status="info" title={newSheet.drafterOnly} />
      )}
    </Page>
  )
}

interface Beginning {
  content: SheetContent
  /** Cells that are marked until somebody has looked at them. */
  check?: string[]
}

/** Creates the draft once, however often it is asked to, and goes on to its form. */
function useBeginning() {
  const navigate = useNavigate()
  const [id] = useState(() => crypto.randomUUID())
  return useMutation({
    mutationFn: async (begin: () => Beginning | Promise<Beginning>) => {
      const { content, check } = await begin()
      await createDraft(id, content)
      await navigate(`/sheets/${id}/edit`, { state: { check } })
    },
  })
}

function EmptyWay() {
  const { newSheet, edit, units } = useTexts()
  const next = new Date().getFullYear() + 1
  const [edition, setEdition] = useState<string>(EDITIONS[0])
  const [year, setYear] = useState(next)
  const { mutate, isPending, error } = useBeginning()
  const { department, implementingUnit } = useOwnNames()
  const begin = () =>
    mutate(() => ({ content: { ...emptyContent(edition, year), department, implementingUnit } }))
  return (
    <section className={styles.way} aria-labelledby="way-empty">
      <h2 id="way-empty">{newSheet.empty}</h2>
      <p>{newSheet.emptyHint}</p>
      <div className={styles.fields}>
        <Radio.Group
          aria-label={edit.edition}
          optionType="button"
          value={edition}
          onChange={(event) => setEdition(event.target.value as string)}
          options={EDITIONS.map((value) => ({ value, label: edit.editions[value] }))}
        />
        <Select
          aria-label={edit.fiscalYear}
          value={year}
          onChange={setYear}
          options={[next, next - 1, next - 2].map((value) => ({ value, label: units.year(value) }))}
        />
        <Button type="primary" loading={isPending} onClick={begin}>
          {newSheet.create}
        </Button>
      </div>
      <ProblemAlert error={error} />
    </section>
  )
}

/** The unit's own name is known; the department stands as on its last sheet. */
function useOwnNames() {
  const { unit } = useMe()
  const { data } = useOwnSheets(undefined, undefined)
  return { implementingUnit: unit.name ?? '', department: data?.items[0]?.department ?? '' }
}

function ImportWay() {
  const { newSheet } = useTexts()
  return (
    <section className={styles.way} aria-labelledby="way-import">
      <h2 id="way-import">{newSheet.import}</h2>
      <p>{newSheet.importHint}</p>
      <Link to="/import">
        <Button tabIndex={-1}>{newSheet.toImport}</Button>
      </Link>
    </section>
  )
}

function CopyWay() {
  const { newSheet, units } = useTexts()
  const now = new Date().getFullYear()
  const [text, setText] = useState('')
  const [year, setYear] = useState<number>()
  const { data, error } = useOwnSheets(text.trim() || undefined, year)
  const { mutate, isPending, error: refusal } = useBeginning()
  const [chosen, setChosen] = useState<string>()
  const copy = (item: SheetItem) => {
    setChosen(item.id)
    mutate(async () => {
      const content = copyFor((await readSheet(item.id)).content, item.fiscalYear + 1)
      return { content, check: cellsToCheck(content) }
    })
  }
  return (
    <section className={`${styles.way} ${styles.wide}`} aria-labelledby="way-copy">
      <h2 id="way-copy">{newSheet.copy}</h2>
      <p>{newSheet.copyHint}</p>
      <search className={styles.fields}>
        <Input
          className={styles.search}
          aria-label={newSheet.search}
          placeholder={newSheet.search}
          allowClear
          maxLength={100}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Select
          className={styles.year}
          aria-label={newSheet.fromYear}
          placeholder={newSheet.allYears}
          allowClear
          value={year}
          onChange={setYear}
          options={Array.from({ length: YEARS_BACK }, (_, i) => ({
            value: now - i,
            label: units.year(now - i),
          }))}
        />
      </search>
      <ProblemAlert error={error ?? refusal} />
      <Sheets items={data?.items ?? []} busy={isPending ? chosen : undefined} onCopy={copy} />
    </section>
  )
}

interface SheetsProps {
  items: readonly SheetItem[]
  busy: string | undefined
  onCopy: (item: SheetItem) => void
}

function Sheets({ items, busy, onCopy }: SheetsProps) {
  const { newSheet, units, workList } = useTexts()
  if (items.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={newSheet.noneToCopy} />
  return (
    <ul className={styles.sheets}>
      {items.map((item) => {
        const name = item.projectName ?? workList.unnamed
        return (
          <li key={item.id}>
            <span>{name}</span>
            <span className={styles.of}>{units.year(item.fiscalYear)}</span>
            <span>
              <StateTag state={item.state} stage={item.stageLabel} />
            </span>
            <Button
              loading={busy === item.id}
              disabled={busy !== undefined && busy !== item.id}
              aria-label={newSheet.copyOf(name, item.fiscalYear + 1)}
              onClick={() => onCopy(item)}
            >
              {newSheet.copyTo(item.fiscalYear + 1)}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

function useOwnSheets(q: string | undefined, year: number | undefined) {
  return useQuery({
    queryKey: ['lists', 'to-copy', q, year],
    queryFn: ({ signal }) =>
      answer(
        queries.GET('/api/sheets', {
          params: { query: { q, year, size: SHOWN, ...latestCommand() } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
}
