import { Button, Empty, Form, Input, Table, Tag, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ExportMenu } from '../../components/ExportMenu'
import { ActionDialog } from '../../components/ActionDialog'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useTexts } from '../../texts/pages'
import type { Texts } from '../../texts/zh'
import { StateTag } from '../../components/StateTag'
import { age, moment } from '../../lib/format/times'
import { UnconfirmedTag } from '../../components/UnconfirmedTag'
import { requiredText } from '../../lib/format/visible'
import styles from './administration.module.css'
import { useChain } from './chain'
import { useHandOver, useUnattended, type UnattendedSheet } from './unattended'

const LONGEST_REASON = 2000

/** The sheets that wait for nobody, why, and what an administrator can do about it. */
export function UnattendedPart() {
  const texts = useTexts()
  const { app } = texts
  const { unattended } = texts.administration
  const list = useUnattended()
  const stages = new Map(useChain().data?.stages.map(({ name, label }) => [name, label]))
  const [handedOver, handOver] = useState<UnattendedSheet>()
  return (
    <>
      <div className={styles.bar}>
        <p>{unattended.hint}</p>
        <ExportMenu address="/api/unattended-sheets" query={{}} />
      </div>
      <ProblemAlert error={list.error} />
      <div className={styles.list}>
        <Table<UnattendedSheet>
          rowKey="id"
          size="middle"
          columns={columns(texts, stages, list.dataUpdatedAt, handOver)}
          dataSource={list.data?.items ?? []}
          loading={list.isPending}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ x: 960 }}
          locale={{
            emptyText: list.isPending ? (
              app.loading
            ) : (
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={unattended.none} />
            ),
          }}
        />
      </div>
      {list.data !== undefined && list.data.count > list.data.items.length && (
        <p>{unattended.firstOf(list.data.items.length, list.data.count)}</p>
      )}
      {handedOver !== undefined && <HandOver sheet={handedOver} onClose={() => handOver(undefined)} />}
    </>
  )
}

function columns(
  texts: Texts,
  stages: ReadonlyMap<string, string>,
  now: number,
  handOver: (sheet: UnattendedSheet) => void,
): TableColumnsType<UnattendedSheet> {
  const { roles, workList } = texts
  const { unattended } = texts.administration
  return [
    {
      title: unattended.waiting,
      width: 120,
      render: (_, sheet) => (
        <time dateTime={sheet.waitingSince} title={workList.waitedSince(moment(sheet.waitingSince))}>
          {age(sheet.waitingSince, now, texts)}
        </time>
      ),
    },
    {
      title: unattended.draftingUnit,
      width: 190,
      render: (_, sheet) => (
        <>
          {sheet.draftingUnitName}
          <span className={styles.under}>{unattended.sheet(sheet.id.slice(0, 8))}</span>
        </>
      ),
    },
    {
      title: unattended.place,
      width: 210,
      render: (_, sheet) => (
        <>
          <StateTag state={sheet.state} stage={stages.get(sheet.stage ?? '') ?? sheet.stage} />
          {sheet.state === 'IN_REVIEW' && sheet.role === 'DRAFTER' && <UnconfirmedTag />}
          <span className={styles.under}>
            {sheet.unitName ?? unattended.wholeRegion} · {roles[sheet.role]}
          </span>
        </>
      ),
    },
    {
      title: unattended.cause,
      render: (_, sheet) => (
        <>
          <Tag color={sheet.cause === 'NOBODY' ? 'red' : 'orange'}>{unattended.causes[sheet.cause]}</Tag>
          <span className={styles.under}>{wayOut(sheet, texts)}</span>
        </>
      ),
    },
    {
      title: texts.administration.actions,
      width: 130,
      render: (_, sheet) =>
        sheet.handOverTo == null ? (
          <Link to="/administration/accounts">{unattended.toAccounts}</Link>
        ) : (
          <Button type="link" className={styles.action} onClick={() => handOver(sheet)}>
            {texts.verbs['hand-over']}
          </Button>
        ),
    },
  ]
}

/** What puts it right, in words. */
function wayOut(sheet: UnattendedSheet, { administration, roles }: Texts): string {
  const { unattended } = administration
  if (sheet.handOverToName != null) return unattended.handOverTo(sheet.handOverToName)
  return unattended.findSomebody(sheet.unitName ?? unattended.wholeRegion, roles[sheet.role])
}

function HandOver({ sheet, onClose }: { sheet: UnattendedSheet; onClose: () => void }) {
  const { administration, verbs } = useTexts()
  const { unattended } = administration
  const { act } = useHandOver(sheet)
  return (
    <ActionDialog<{ reason: string }>
      title={unattended.handOverOf(sheet.draftingUnitName)}
      confirm={verbs['hand-over']}
      perform={({ reason }) => act({ reason: reason.trim() })}
      onClose={onClose}
    >
      <p>{unattended.handOverHint(sheet.unitName ?? '', sheet.handOverToName ?? '')}</p>
      <Form.Item name="reason" label={administration.reason} rules={[requiredText(administration.required)]}>
        <Input.TextArea rows={2} maxLength={LONGEST_REASON} autoFocus />
      </Form.Item>
    </ActionDialog>
  )
}
