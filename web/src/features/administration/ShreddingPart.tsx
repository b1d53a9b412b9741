import { Empty, Table, Timeline } from 'antd'
import { Loading } from '../../components/Loading'
import { ProblemAlert } from '../../components/ProblemAlert'
import listStyles from '../../components/list/list.module.css'
import { moment } from '../../lib/format/times'
import { useTexts } from '../../texts/pages'
import styles from './administration.module.css'
import { useShredding, type ShreddingOverview } from './shredding'
import { ShreddingForm } from './ShreddingForm'

/** For how long it is known where requests came from, and what was forgotten when and why. */
export function ShreddingPart() {
  const { app, shredding: texts } = useTexts()
  const { data, error } = useShredding()
  if (data === undefined) {
    return error === null ? <Loading text={app.loading} /> : <ProblemAlert error={error} />
  }
  return (
    <>
      <p className={styles.soft}>{texts.hint}</p>
      {data.system && <p className={styles.soft}>{texts.system}</p>}
      <Years years={data.years} />
      <ShreddingForm years={data.years} />
      <Destructions destructions={data.destructions} />
    </>
  )
}

function Years({ years }: Pick<ShreddingOverview, 'years'>) {
  const { shredding: texts } = useTexts()
  return (
    <div className={listStyles.list}>
      <Table
        size="middle"
        rowKey="year"
        dataSource={years}
        pagination={false}
        columns={[
          { title: texts.year, dataIndex: 'year' },
          { title: texts.keys, dataIndex: 'keys', className: listStyles.figure },
          {
            title: texts.kept,
            render: (_, { lastDay, over }) => (over ? texts.over : texts.until(lastDay)),
          },
        ]}
        locale={{
          emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={texts.none} />,
        }}
      />
    </div>
  )
}

function Destructions({ destructions }: Pick<ShreddingOverview, 'destructions'>) {
  const { shredding: texts } = useTexts()
  return (
    <section className={styles.block}>
      <h2>{texts.destructions}</h2>
      {destructions.length === 0 && <p className={styles.soft}>{texts.noDestructions}</p>}
      <Timeline
        items={destructions.map(({ year, account, reason, name, at }) => ({
          key: at,
          content: (
            <>
              <strong>{texts.destroyed(year, account ?? texts.everybody)}</strong> {name} {moment(at)}
              <div className={styles.soft}>{reason}</div>
            </>
          ),
        }))}
      />
    </section>
  )
}
