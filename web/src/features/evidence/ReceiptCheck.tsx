import { InboxOutlined } from '@ant-design/icons'
import { Alert, Descriptions, Upload } from 'antd'
import { Problem } from '../../lib/api/problem'
import { ProblemAlert } from '../../components/ProblemAlert'
import { nameOfEvent } from '../../lib/format/eventNames'
import { moment } from '../../lib/format/times'
import { useTexts } from '../../texts/pages'
import { useReceiptCheck, type Checked } from './evidence'
import styles from './evidence.module.css'

/** A receipt that somebody has kept, checked in this browser. */
export function ReceiptCheck() {
  const { evidence } = useTexts()
  const { mutate, data, error, variables } = useReceiptCheck()
  const take = (file: File) => {
    mutate(file)
    return Upload.LIST_IGNORE
  }
  return (
    <section aria-labelledby="receipt">
      <h2 id="receipt">{evidence.receipt}</h2>
      <Upload.Dragger accept=".tlog-proof,.txt" beforeUpload={take} showUploadList={false}>
        <InboxOutlined className={styles.inbox} />
        <p>{evidence.drop}</p>
        <p className={styles.under}>{evidence.dropHint}</p>
      </Upload.Dragger>
      <div role="status" aria-live="polite" className={styles.verdict}>
        {error instanceof Problem && <ProblemAlert error={error} />}
        {error !== null && !(error instanceof Problem) && (
          <Alert type="error" showIcon title={evidence.noReceipt(variables.name)} />
        )}
        {data !== undefined && <Outcome checked={data} />}
      </div>
    </section>
  )
}

function Outcome({ checked }: { checked: Checked }) {
  const texts = useTexts()
  const { evidence } = texts
  const { receipt, leadsToRoot, signature, isOfThisLedger } = checked
  const isSigned = signature === 'valid' || (signature === 'unsupported' && isOfThisLedger)
  const holds = leadsToRoot && isSigned && isOfThisLedger
  const { type = '', subject = '', time = '' } = receipt.event
  return (
    <>
      <Alert
        type={holds ? 'success' : 'error'}
        showIcon
        title={holds ? evidence.holds : evidence.holdsNot}
        description={
          <ul className={styles.lines}>
            <li>{leadsToRoot ? evidence.leadsToRoot : evidence.leadsNowhere}</li>
            <li>{evidence.signatures[signature]}</li>
            <li>{isOfThisLedger ? evidence.ofThisLedger : evidence.foreign}</li>
          </ul>
        }
      />
      {leadsToRoot && (
        <Descriptions
          size="small"
          bordered
          styles={{ label: { whiteSpace: 'nowrap' } }}
          column={1}
          items={[
            { key: 'type', label: evidence.event, children: nameOfEvent(type, texts.eventNames) },
            { key: 'time', label: evidence.time, children: moment(time) },
            { key: 'stream', label: evidence.stream, children: subject },
            {
              key: 'checkpoint',
              label: evidence.checkpoint,
              children: evidence.checkpointSize(receipt.checkpoint.size),
            },
          ]}
        />
      )}
    </>
  )
}
