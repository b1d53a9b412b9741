import { Descriptions, Tag } from 'antd'
import { NotFound } from '../../components/Broken'
import { Loading } from '../../components/Loading'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useLedgerStatus, type LedgerStatus } from '../../lib/api/ledger'
import { hasAny, useMe } from '../../lib/api/me'
import { moment } from '../../lib/format/times'
import { useTexts } from '../../texts/pages'
import { useLedgerKeys } from './evidence'
import styles from './evidence.module.css'
import { EvidenceFindings } from './EvidenceFindings'
import { ReceiptCheck } from './ReceiptCheck'

const REFRESH_MS = 5_000

/** Whether the store is still what it was, and how anybody can check that. */
export default function EvidencePage() {
  const texts = useTexts()
  const { evidence } = texts
  const isAllowed = hasAny(useMe(), ['AUDITOR', 'ADMIN'])
  const { data, error } = useLedgerStatus(isAllowed, REFRESH_MS)
  if (!isAllowed) return <NotFound />
  return (
    <Page title={texts.menu.evidence}>
      <p>{evidence.hint}</p>
      <ProblemAlert error={error} />
      {data === undefined ? (
        error === null && <Loading text={texts.app.loading} />
      ) : (
        <div className={styles.block}>
          <Sealed status={data} />
          <EvidenceFindings findings={data.findings} />
        </div>
      )}
      <div className={styles.block}>
        <ReceiptCheck />
        <Offline />
      </div>
    </Page>
  )
}

function Sealed({ status }: { status: LedgerStatus }) {
  const { evidence } = useTexts()
  const { size, signedAt, waiting, lagSeconds, watch, wires, witnesses, timestamp } = status
  const full = watch?.full
  return (
    <section aria-labelledby="sealed">
      <h2 id="sealed">{evidence.sealed}</h2>
      <Descriptions
        size="small"
        bordered
        styles={{ label: { whiteSpace: 'nowrap' } }}
        column={{ xs: 1, md: 2 }}
        items={[
          {
            key: 'checkpoint',
            label: evidence.checkpoint,
            children: signedAt == null ? evidence.none : evidence.checkpointOf(size, moment(signedAt)),
          },
          {
            key: 'lag',
            label: evidence.lag,
            children: waiting === 0 ? evidence.upToDate : evidence.lagOf(waiting, lagSeconds),
          },
          {
            key: 'scrub',
            label: evidence.scrub,
            children: watch == null ? evidence.notWatched : evidence.scrubOf(watch.scrubbed, size),
          },
          {
            key: 'full',
            label: evidence.full,
            children:
              full == null
                ? evidence.notYet
                : full.faults === 0
                  ? evidence.complete(full.size, moment(full.at))
                  : evidence.faults(full.faults, moment(full.at)),
          },
          {
            key: 'witnesses',
            label: evidence.witnesses,
            span: 'filled',
            children:
              witnesses.length === 0
                ? evidence.noWitness
                : witnesses.map(({ name, size, at }) => (
                    <div key={name}>{evidence.witnessOf(name, size, moment(at))}</div>
                  )),
          },
          {
            key: 'timestamp',
            label: evidence.timestamp,
            span: 'filled',
            children:
              timestamp == null
                ? evidence.noTimestamp
                : evidence.timestampOf(timestamp.size, moment(timestamp.at)),
          },
          {
            key: 'wires',
            label: evidence.wires,
            span: 'filled',
            children: wires.map(({ wire, well }) => (
              <Tag key={wire} color={well ? 'green' : 'red'}>
                {evidence.wireOf(evidence.wireNames[wire], well)}
              </Tag>
            )),
          },
        ]}
      />
    </section>
  )
}

function Offline() {
  const { evidence } = useTexts()
  const keys = useLedgerKeys()
  const key = keys.data?.[0] ?? 'KEY'
  return (
    <section aria-labelledby="offline">
      <h2 id="offline">{evidence.offline}</h2>
      <ol className={styles.steps}>
        {evidence.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <pre className={styles.command} role="region" aria-label={evidence.command}>
        java -jar mubiao-verify.jar bag export.zip --key {key}
      </pre>
    </section>
  )
}
