import { SwapOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { Link, useParams, useSearchParams } from 'react-router'
import type { Change, Entry, SheetDetails } from '../../lib/api/types'
import { Loading } from '../../components/Loading'
import { ProblemAlert } from '../../components/ProblemAlert'
import sheetStyles from '../../components/sheet/sheet.module.css'
import type { Cell, CellSlot } from '../../components/sheet/SheetTable'
import { useTexts } from '../../texts/pages'
import { AskedTable } from './AskedTable'
import { changesIn } from './settings'
import { ChangeList } from '../../components/sheet/ChangeList'
import { PastPage } from './PastPage'
import styles from './replay.module.css'
import { usualPair } from './pairs'
import { versionIn } from './steps'
import { useStepName } from './useStepName'
import { useComparison, useVersions } from './versions'

/** Two versions of a sheet side by side, with the cells that differ. */
export default function ComparePage() {
  const { id = '' } = useParams()
  const { replay } = useTexts()
  return (
    <PastPage
      id={id}
      name="compare"
      actions={
        <Link to={`/sheets/${id}/replay`}>
          <Button tabIndex={-1}>{replay.open}</Button>
        </Link>
      }
    >
      {(entries) => <Comparing id={id} entries={entries} />}
    </PastPage>
  )
}

function Comparing({ id, entries }: { id: string; entries: readonly Entry[] }) {
  const { app, replay, compare } = useTexts()
  const [params, setParams] = useSearchParams()
  const usual = usualPair(entries)
  const from = versionIn(params.get('from'), entries.length) ?? usual.from
  const to = versionIn(params.get('to'), entries.length) ?? usual.to
  const choose = (pair: { from: number; to: number }) =>
    setParams({ from: String(pair.from), to: String(pair.to) }, { replace: true })
  const [before, after] = useVersions(id, [from, to])
  const comparison = useComparison(id, from, to)
  const error = comparison.error ?? before?.error ?? after?.error ?? null
  const changes = comparison.data?.changes
  return (
    <>
      <div className={styles.pair}>
        <Choice
          label={compare.from}
          entries={entries}
          value={from}
          onChange={(v) => choose({ from: v, to })}
        />
        <Button
          icon={<SwapOutlined />}
          aria-label={compare.swap}
          title={compare.swap}
          onClick={() => choose({ from: to, to: from })}
        />
        <Choice label={compare.to} entries={entries} value={to} onChange={(v) => choose({ from, to: v })} />
      </div>
      <ProblemAlert error={error} />
      {error === null && changes === undefined && <Loading text={app.loading} />}
      {changes !== undefined && (
        <>
          <section className={sheetStyles.card} aria-live="polite">
            <h2>{from === to ? compare.same : compare.differences(changes.length)}</h2>
            {from !== to && changes.length > 0 && <ChangeList changes={changes} />}
          </section>
          <div className={styles.sideBySide}>
            <Side label={replay.version(from)} sheet={before?.data} changes={changes} entries={entries} />
            <Side label={replay.version(to)} sheet={after?.data} changes={changes} entries={entries} />
          </div>
        </>
      )}
    </>
  )
}

interface SideProps {
  label: string
  sheet: SheetDetails | undefined
  changes: readonly Change[]
  entries: readonly Entry[]
}

function Side({ label, sheet, changes, entries }: SideProps) {
  if (sheet === undefined) return null
  const slot = (cell: Cell): CellSlot | undefined =>
    changesIn(cell.path, changes).length > 0 ? { mark: 'changed' } : undefined
  return (
    <article className={sheetStyles.paper} aria-label={label}>
      <h2 className={styles.sideHead}>{label}</h2>
      <AskedTable sheet={sheet} entries={entries} slot={slot} />
    </article>
  )
}

interface ChoiceProps {
  label: string
  entries: readonly Entry[]
  value: number
  onChange: (version: number) => void
}

function Choice({ label, entries, value, onChange }: ChoiceProps) {
  const nameOf = useStepName()
  return (
    <label className={styles.choice}>
      <span>{label}</span>
      <Select
        aria-label={label}
        value={value}
        onChange={onChange}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        options={entries.map((entry) => ({ value: entry.version, label: nameOf(entry) }))}
      />
    </label>
  )
}
