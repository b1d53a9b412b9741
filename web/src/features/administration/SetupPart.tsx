import { CheckCircleFilled, MinusCircleOutlined } from '@ant-design/icons'
import { Empty, Table, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { ProblemAlert } from '../../components/ProblemAlert'
import { Loading } from '../../components/Loading'
import { useTexts } from '../../texts/pages'
import type { Texts } from '../../texts/zh'
import styles from './administration.module.css'
import { stepsOf, useSetup, type Gap } from './setup'
import { useUnattended } from './unattended'

/** The first day: what is to be set up in which order, and later what is missing for sheets to go their way. */
export function SetupPart() {
  const texts = useTexts()
  const { setup } = texts.administration
  const { data, error } = useSetup()
  const unattended = useUnattended().data?.count ?? 0
  if (data === undefined)
    return error === null ? <Loading text={texts.app.loading} /> : <ProblemAlert error={error} />
  return (
    <>
      <section className={styles.block} aria-label={setup.steps}>
        <h2>{setup.steps}</h2>
        <p>{setup.region(data.region)}</p>
        <ol className={styles.steps}>
          {stepsOf(data).map(({ code, done, to }) => (
            <li key={code}>
              {done ? (
                <CheckCircleFilled className={styles.isDone} aria-label={setup.done} />
              ) : (
                <MinusCircleOutlined aria-label={setup.open} />
              )}{' '}
              <Link to={to}>{setup.stepNames[code]}</Link>
              <span className={styles.under}>{setup.stepHints[code]}</span>
            </li>
          ))}
        </ol>
      </section>
      <section className={styles.block} aria-label={setup.gaps}>
        <h2>{setup.gaps}</h2>
        <p>{setup.gapsHint}</p>
        {unattended > 0 && (
          <p>
            <Link to="/administration/unattended">{setup.unattended(unattended)}</Link>
          </p>
        )}
        <Table<Gap>
          rowKey={(gap) => `${gap.kind} ${gap.unit ?? ''} ${gap.detail}`}
          size="middle"
          columns={columns(texts)}
          dataSource={data.gaps}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ x: 640 }}
          locale={{
            emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={setup.noGaps} />,
          }}
        />
      </section>
    </>
  )
}

function columns({ administration }: Texts): TableColumnsType<Gap> {
  const { setup } = administration
  return [
    { title: setup.kind, width: 190, render: (_, gap) => setup.kinds[gap.kind] },
    { title: administration.unit, width: 240, render: (_, gap) => gap.unitName ?? setup.wholeRegion },
    { title: setup.detail, dataIndex: 'detail' },
  ]
}
