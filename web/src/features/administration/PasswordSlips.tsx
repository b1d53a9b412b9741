import { PrinterOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { StayGuard } from '../../components/StayGuard'
import { useTexts } from '../../texts/pages'
import type { Done } from './enrolment'
import styles from './slips.module.css'

interface Props {
  lines: readonly Done[]
  onClose: () => void
}

/** What came of a file, and a slip to be cut out for everybody who got a password. Nobody can be shown them again. */
export function PasswordSlips({ lines, onClose }: Props) {
  const { administration, account } = useTexts()
  const { enrolment } = administration
  const opened = lines.filter(({ oneTimePassword }) => oneTimePassword != null)
  const refused = lines.filter(({ refusal }) => refusal != null)
  return (
    <>
      {opened.length > 0 && (
        <StayGuard title={account.secretLeaving} text={enrolment.slipsHint(opened.length)} />
      )}
      <div className={styles.head}>
        <Alert
          role="status"
          type={refused.length > 0 ? 'warning' : 'success'}
          showIcon
          title={enrolment.done(
            lines.filter(({ outcome, refusal }) => outcome !== 'SAME' && refusal == null).length,
            refused.length,
          )}
          description={
            refused.length > 0 && (
              <ul>
                {refused.map((line) => (
                  <li key={`${line.table} ${line.row}`}>
                    {enrolment.refused(line.table, line.row, line.id)} {line.refusal}
                  </li>
                ))}
              </ul>
            )
          }
        />
        {opened.length > 0 && <Alert type="warning" showIcon title={enrolment.slipsHint(opened.length)} />}
        <p>
          {opened.length > 0 && (
            <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
              {enrolment.print}
            </Button>
          )}{' '}
          <Button onClick={onClose}>{opened.length > 0 ? account.secretKept : enrolment.other}</Button>
        </p>
      </div>
      <ul className={styles.slips} aria-label={enrolment.slips}>
        {opened.map((line) => (
          <li key={line.id}>
            <strong>{enrolment.slip}</strong>
            <dl>
              <dt>{administration.name}</dt>
              <dd>
                {line.name}
                {line.unitName != null && ` · ${line.unitName}`}
              </dd>
              <dt>{enrolment.address}</dt>
              <dd>{window.location.origin}</dd>
              <dt>{enrolment.userName}</dt>
              <dd>
                <code>{line.id}</code>
              </dd>
              <dt>{enrolment.password}</dt>
              <dd>
                <code>{line.oneTimePassword}</code>
              </dd>
            </dl>
            <small>{enrolment.slipHint}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
