import { DownloadOutlined, InboxOutlined } from '@ant-design/icons'
import { Alert, Button, Table, Tag, Upload, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { ProblemAlert } from '../../components/ProblemAlert'
import { StayGuard } from '../../components/StayGuard'
import { useSaving } from '../../components/useSaving'
import { saveFile } from '../../lib/api/saving'
import { useTexts } from '../../texts/pages'
import type { Texts } from '../../texts/zh'
import { preview, useEnrolment, type Done, type Flaw, type Line, type Plan } from './enrolment'
import styles from './administration.module.css'
import { PasswordSlips } from './PasswordSlips'

/** How far one is with a file. */
type State =
  | { at: 'choosing'; error?: unknown }
  | { at: 'reading' | 'applying' }
  | { at: 'previewed'; file: File; plan: Plan }
  | { at: 'done'; lines: Done[] }

/** Units and accounts from a workbook: what it would do first, then having it done. */
export function EnrolmentPart() {
  const { enrolment } = useTexts().administration
  const [state, go] = useState<State>({ at: 'choosing' })
  const enrol = useEnrolment()
  const { isSaving, save } = useSaving()
  const read = async (file: File) => {
    go({ at: 'reading' })
    await preview(file).then(
      (plan) => go({ at: 'previewed', file, plan }),
      (error: unknown) => go({ at: 'choosing', error }),
    )
  }
  const apply = async (file: File) => {
    go({ at: 'applying' })
    await enrol(file).then(
      (lines) => go({ at: 'done', lines }),
      (error: unknown) => go({ at: 'choosing', error }),
    )
  }
  if (state.at === 'done') return <PasswordSlips lines={state.lines} onClose={() => go({ at: 'choosing' })} />
  if (state.at === 'previewed')
    return (
      <Preview
        plan={state.plan}
        onApply={() => void apply(state.file)}
        onCancel={() => go({ at: 'choosing' })}
      />
    )
  return (
    <>
      {state.at === 'applying' && <StayGuard title={enrolment.leaving} text={enrolment.leavingText} />}
      <p>{enrolment.hint}</p>
      <p>
        <Button
          icon={<DownloadOutlined />}
          loading={isSaving}
          onClick={() => void save(() => saveFile('/identity/imports/template', enrolment.templateFile))}
        >
          {enrolment.template}
        </Button>
      </p>
      <Upload.Dragger
        accept=".xlsx"
        showUploadList={false}
        disabled={state.at !== 'choosing'}
        beforeUpload={(file) => {
          void read(file)
          return Upload.LIST_IGNORE
        }}
      >
        <p>
          <InboxOutlined />
        </p>
        <p>{state.at === 'choosing' ? enrolment.choose : enrolment[state.at]}</p>
      </Upload.Dragger>
      {state.at === 'choosing' && <ProblemAlert error={state.error ?? null} />}
    </>
  )
}

interface PreviewProps {
  plan: Plan
  onApply: () => void
  onCancel: () => void
}

function Preview({ plan, onApply, onCancel }: PreviewProps) {
  const texts = useTexts()
  const { enrolment } = texts.administration
  const { flaws, lines } = plan
  const todo = lines.filter(({ outcome }) => outcome !== 'SAME').length
  return (
    <>
      {flaws.length > 0 && (
        <>
          <Alert type="error" showIcon title={enrolment.flawed(flaws.length)} />
          <div className={styles.list}>
            <Table<Flaw>
              rowKey={(flaw) => `${flaw.table} ${flaw.row} ${flaw.column ?? ''} ${flaw.detail}`}
              size="middle"
              columns={flawColumns(texts)}
              dataSource={flaws}
              pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
              scroll={{ x: 640 }}
            />
          </div>
        </>
      )}
      <div className={styles.bar}>
        <p>{enrolment.summary(todo, lines.length - todo)}</p>
        <span>
          <Button onClick={onCancel}>{enrolment.other}</Button>{' '}
          <Button type="primary" disabled={flaws.length > 0 || todo === 0} onClick={onApply}>
            {enrolment.apply(todo)}
          </Button>
        </span>
      </div>
      <div className={styles.list}>
        <Table<Line>
          rowKey={(line) => `${line.table} ${line.row}`}
          size="middle"
          columns={lineColumns(texts)}
          dataSource={lines}
          pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ x: 860 }}
        />
      </div>
    </>
  )
}

function flawColumns({ administration: { enrolment } }: Texts): TableColumnsType<Flaw> {
  return [
    { title: enrolment.sheet, dataIndex: 'table', width: 100 },
    { title: enrolment.row, dataIndex: 'row', width: 80, align: 'right' },
    { title: enrolment.column, dataIndex: 'column', width: 160 },
    { title: enrolment.flaw, dataIndex: 'detail' },
  ]
}

function lineColumns({ administration: { enrolment } }: Texts): TableColumnsType<Line> {
  return [
    { title: enrolment.sheet, dataIndex: 'table', width: 90 },
    { title: enrolment.row, dataIndex: 'row', width: 80, align: 'right' },
    { title: enrolment.code, dataIndex: 'id', width: 160 },
    { title: enrolment.name, dataIndex: 'name', width: 220 },
    {
      title: enrolment.outcome,
      width: 100,
      render: (_, line) => (
        <Tag color={line.outcome === 'SAME' ? 'default' : 'blue'}>{enrolment.outcomes[line.outcome]}</Tag>
      ),
    },
    {
      title: enrolment.changes,
      render: (_, line) => [line.unitName, ...line.changes].filter(Boolean).join('；'),
    },
  ]
}
