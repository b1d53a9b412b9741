import { Button, Empty, Form, Input, Table, Tag, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { ActionDialog } from '../../components/ActionDialog'
import { hasAny, useMe } from '../../lib/api/me'
import { moment } from '../../lib/format/times'
import { requiredText } from '../../lib/format/visible'
import { useTexts } from '../../texts/pages'
import type { Texts } from '../../texts/zh'
import { useAcknowledge, type Finding } from './evidence'
import styles from './evidence.module.css'

const LONGEST_REASON = 2000

/** What was found; an auditor acknowledges it. */
export function EvidenceFindings({ findings }: { findings: readonly Finding[] }) {
  const texts = useTexts()
  const { evidence } = texts
  const isAuditor = hasAny(useMe(), ['AUDITOR'])
  const [chosen, choose] = useState<Finding>()
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{evidence.findings}</h2>
      {findings.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={evidence.noFindings} />
      ) : (
        <Table<Finding>
          rowKey="id"
          size="middle"
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          columns={columns(texts, isAuditor ? choose : undefined)}
          dataSource={[...findings]}
          scroll={{ x: 860 }}
        />
      )}
      {chosen !== undefined && <Acknowledging finding={chosen} onClose={() => choose(undefined)} />}
    </section>
  )
}

function columns({ evidence }: Texts, choose?: (finding: Finding) => void): TableColumnsType<Finding> {
  return [
    { title: evidence.foundAt, width: 150, render: (_, { at }) => moment(at) },
    {
      title: evidence.what,
      width: 260,
      render: (_, { code }) => (
        <>
          {evidence.codes[code]}
          <span className={styles.under}>{code}</span>
        </>
      ),
    },
    {
      title: evidence.where,
      render: (_, { position, stream, detail }) => (
        <>
          {position != null && evidence.positionOf(position)}
          {stream != null && <span className={styles.under}>{stream}</span>}
          <span className={styles.detail}>{detail}</span>
        </>
      ),
    },
    {
      title: evidence.state,
      width: 130,
      render: (_, finding) =>
        !finding.open ? (
          evidence.settled
        ) : choose === undefined ? (
          <Tag color="red">{evidence.open}</Tag>
        ) : (
          <Button danger size="small" onClick={() => choose(finding)}>
            {evidence.acknowledge}
          </Button>
        ),
    },
  ]
}

function Acknowledging({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const { evidence } = useTexts()
  const { act } = useAcknowledge(finding.id)
  return (
    <ActionDialog<{ reason: string }>
      title={evidence.acknowledgeOf(evidence.codes[finding.code])}
      confirm={evidence.acknowledge}
      perform={({ reason }) => act({ reason: reason.trim() })}
      onClose={onClose}
    >
      <p>{evidence.acknowledgeHint}</p>
      <Form.Item name="reason" label={evidence.reason} rules={[requiredText(evidence.required)]}>
        <Input.TextArea rows={3} maxLength={LONGEST_REASON} autoFocus />
      </Form.Item>
    </ActionDialog>
  )
}
