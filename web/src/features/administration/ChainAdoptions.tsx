import { Timeline } from 'antd'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useTexts } from '../../texts/pages'
import { moment } from '../../lib/format/times'
import styles from './administration.module.css'
import { useChainHistory, type Chain } from './chain'
import { StageLine } from './StageLine'

/** Every chain that was adopted, the latest first: who, when and why. */
export function ChainAdoptions() {
  const { administration } = useTexts()
  const history = useChainHistory()
  const entries = history.data?.entries.toReversed() ?? []
  return (
    <section className={styles.block}>
      <h2>{administration.adoptions}</h2>
      <ProblemAlert error={history.error} />
      {history.data !== undefined && entries.length === 0 && (
        <p className={styles.soft}>{administration.noAdoptions}</p>
      )}
      <Timeline
        items={entries.map((chain) => ({ key: chain.version, content: <Adoption chain={chain} /> }))}
      />
    </section>
  )
}

function Adoption({ chain }: { chain: Chain }) {
  const { administration } = useTexts()
  return (
    <>
      <strong>{administration.adoption(chain.version)}</strong> {chain.adoptedBy?.name}{' '}
      {chain.adoptedAt != null && moment(chain.adoptedAt)}
      <div>
        <StageLine stages={chain.stages} />
      </div>
      {chain.reason != null && (
        <div className={styles.soft}>{administration.adoptedBecause(chain.reason)}</div>
      )}
    </>
  )
}
