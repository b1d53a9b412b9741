import { Alert } from 'antd'
import { Loading } from '../../components/Loading'
import { ProblemAlert } from '../../components/ProblemAlert'
import { hasAny, useMe } from '../../lib/api/me'
import { useTexts } from '../../texts/pages'
import styles from './administration.module.css'
import { useChain } from './chain'
import { ChainAdoptions } from './ChainAdoptions'
import { ChainEditor } from './ChainEditor'
import { StageLine } from './StageLine'

/** The review chain: for administrators to change, for auditors to read. */
export function ChainPart() {
  const { administration, app } = useTexts()
  const chain = useChain()
  const isAdministrator = hasAny(useMe(), ['ADMIN'])
  if (chain.data === undefined) {
    return chain.error === null ? <Loading text={app.loading} /> : <ProblemAlert error={chain.error} />
  }
  return (
    <>
      <Alert role="note" type="info" showIcon title={administration.runningKeep} />
      {isAdministrator ? (
        <ChainEditor chain={chain.data} />
      ) : (
        <section className={styles.block}>
          <h2>{administration.chainNow}</h2>
          <StageLine stages={chain.data.stages} />
        </section>
      )}
      <ChainAdoptions />
    </>
  )
}
