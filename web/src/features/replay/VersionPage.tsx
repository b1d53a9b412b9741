import { Alert, Button, Descriptions, Input } from 'antd'
import { Link, useParams, useSearchParams } from 'react-router'
import type { Entry, SheetDetails } from '../../lib/api/types'
import { Loading } from '../../components/Loading'
import { ProblemAlert } from '../../components/ProblemAlert'
import sheetStyles from '../../components/sheet/sheet.module.css'
import { useTexts } from '../../texts/pages'
import { StateTag } from '../../components/StateTag'
import { AskedTable } from './AskedTable'
import { verdictOn } from './printedDigest'
import { PastPage } from './PastPage'
import styles from './replay.module.css'
import { versionIn } from './steps'
import { useStepName } from './useStepName'
import { useVersion } from './versions'

/** Where the code on a printed document leads: the version it was printed from, and whether the paper agrees with it. */
export default function VersionPage() {
  const { id = '', version = '' } = useParams()
  const { replay, verify } = useTexts()
  return (
    <PastPage
      id={id}
      name="verify"
      actions={
        <Link to={`/sheets/${id}/replay?v=${version}`}>
          <Button tabIndex={-1}>{replay.open}</Button>
        </Link>
      }
    >
      {(entries) => {
        const found = versionIn(version, entries.length)
        return found === undefined ? (
          <Alert
            role="alert"
            type="error"
            showIcon
            title={verify.noVersion(version)}
            description={verify.noVersionHint(entries.length)}
          />
        ) : (
          <Verified id={id} version={found} entries={entries} />
        )
      }}
    </PastPage>
  )
}

interface VerifiedProps {
  id: string
  version: number
  entries: readonly Entry[]
}

function Verified({ id, version, entries }: VerifiedProps) {
  const { app } = useTexts()
  const sheet = useVersion(id, version)
  if (sheet.error !== null) return <ProblemAlert error={sheet.error} />
  if (sheet.data === undefined) return <Loading text={app.loading} />
  return (
    <>
      <Verdict sheet={sheet.data} />
      <div className={sheetStyles.columns}>
        <article className={sheetStyles.paper}>
          <AskedTable sheet={sheet.data} entries={entries} />
        </article>
        <Facts sheet={sheet.data} entries={entries} />
      </div>
    </>
  )
}

const TYPES = { same: 'success', different: 'error', missing: 'info', broken: 'error' } as const

function Verdict({ sheet }: { sheet: SheetDetails }) {
  const { verify } = useTexts()
  const [params, setParams] = useSearchParams()
  const digest = params.get('digest')
  const verdict = verdictOn(digest, sheet.contentDigest)
  return (
    <>
      <Alert
        className={styles.verdict}
        role="status"
        type={TYPES[verdict]}
        showIcon
        title={verify.verdicts[verdict].title}
        description={verify.verdicts[verdict].text(sheet.version)}
      />
      {/* for who holds the paper and has nothing to scan it with */}
      <Input.Search
        className={styles.verdict}
        key={digest}
        aria-label={verify.typed}
        placeholder={verify.typed}
        enterButton={verify.check}
        allowClear
        maxLength={200}
        defaultValue={digest ?? ''}
        onSearch={(typed) =>
          setParams(typed.trim() === '' ? {} : { digest: typed.trim() }, { replace: true })
        }
      />
    </>
  )
}

function Facts({ sheet, entries }: { sheet: SheetDetails; entries: readonly Entry[] }) {
  const { units, replay, verify } = useTexts()
  const nameOf = useStepName()
  const entry = entries[sheet.version - 1]
  const last = entries.at(-1)
  const approval = sheet.inForce?.revision === sheet.revision ? sheet.inForce : undefined
  const stage = sheet.chain.find((step) => step.stage === sheet.stage)?.label
  return (
    <aside className={sheetStyles.status} aria-label={verify.facts}>
      <section className={sheetStyles.card}>
        <h2>{verify.facts}</h2>
        <Descriptions
          column={1}
          size="small"
          items={[
            {
              key: 'state',
              label: verify.stateThen,
              children: <StateTag state={sheet.state} stage={stage} />,
            },
            { key: 'revision', label: verify.revision, children: units.revision(sheet.revision) },
            ...(entry === undefined ? [] : [{ key: 'step', label: replay.step, children: nameOf(entry) }]),
            ...(approval === undefined
              ? []
              : [{ key: 'number', label: replay.approvalNumber, children: approval.approvalNumber }]),
            {
              key: 'digest',
              label: verify.digest,
              children: <code className={styles.digest}>{sheet.contentDigest}</code>,
            },
          ]}
        />
      </section>
      {last !== undefined && last.version > sheet.version && (
        <section className={sheetStyles.card}>
          <h2>{verify.later}</h2>
          <p>
            {last.contentDigest === sheet.contentDigest
              ? verify.laterSame(last.version - sheet.version)
              : verify.laterDifferent(last.version - sheet.version)}
          </p>
          <Link to={`/sheets/${sheet.id}/compare?from=${sheet.version}&to=${last.version}`}>
            {verify.compareWithLatest}
          </Link>
        </section>
      )}
    </aside>
  )
}
