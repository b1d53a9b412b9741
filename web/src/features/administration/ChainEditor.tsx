import { PlusOutlined } from '@ant-design/icons'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Problem, STALE_VERSION } from '../../lib/api/problem'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useTexts } from '../../texts/pages'
import { saysNothing } from '../../lib/format/visible'
import styles from './administration.module.css'
import { codeFor, isSame, moved, rowsOf, useAdoption, violationAt, type Chain, type StageRow } from './chain'
import { ChainWays } from './ChainWays'
import { StageFields } from './StageFields'

/** The chain as a list of stages; what it would mean stands beside it while it is changed. */
export function ChainEditor({ chain }: { chain: Chain }) {
  const { administration } = useTexts()
  const { message } = App.useApp()
  const [base, setBase] = useState(chain)
  const [rows, setRows] = useState(() => rowsOf(chain.stages))
  const [reason, setReason] = useState('')
  const [announced, announce] = useState('')
  const { act, isRunning, problem, reset } = useAdoption(base)
  const change = (next: StageRow[]) => {
    reset()
    setRows(next)
  }
  const startFrom = (latest: Chain) => {
    reset()
    setBase(latest)
    setRows(rowsOf(latest.stages))
  }
  const move = (from: number, to: number) => {
    const label = rows[from]?.label ?? ''
    if (to < 0 || to >= rows.length || to === from) return
    change(moved(rows, from, to))
    announce(administration.stageMoved(label, to + 1))
  }
  const adopt = async () => {
    const adopted = await act({ rows, reason }).catch(() => undefined)
    if (adopted === undefined) return
    startFrom({ ...base, version: adopted.version, stages: adopted.stages })
    setReason('')
    void message.success(administration.adopted)
  }
  const isUnchanged = isSame(rows, base.stages)
  return (
    <div className={styles.chain}>
      <section className={styles.block}>
        <h2>{administration.chainNow}</h2>
        <ol className={styles.stages}>
          {rows.map((row, i) => (
            <StageFields
              key={row.key}
              row={row}
              index={i}
              takenCodes={rows.filter((other) => other !== row).map(({ name }) => name)}
              wrong={(field) => violationAt(problem?.violations ?? [], i, field)}
              onChange={(next) => change(rows.with(i, next))}
              onRemove={rows.length > 1 ? () => change(rows.filter((other) => other !== row)) : undefined}
              onMove={move}
            />
          ))}
        </ol>
        <span className="visually-hidden" role="status">
          {announced}
        </span>
        <Button type="dashed" icon={<PlusOutlined />} onClick={() => change(withNewStage(rows))}>
          {administration.addStage}
        </Button>
        <Form layout="vertical" className={styles.foot} onFinish={() => void adopt()}>
          <Form.Item className={styles.full} label={administration.adoptionReason} htmlFor="adoption-reason">
            <Input
              id="adoption-reason"
              maxLength={2000}
              value={reason}
              status={saysNothing(reason) ? 'error' : undefined}
              onChange={(event) => setReason(event.target.value)}
            />
          </Form.Item>
          <Button
            type="primary"
            htmlType="submit"
            loading={isRunning}
            disabled={isUnchanged || saysNothing(reason)}
          >
            {administration.adopt}
          </Button>
          <Button disabled={isUnchanged || isRunning} onClick={() => startFrom(base)}>
            {administration.undo}
          </Button>
        </Form>
        <ProblemAlert error={withoutStages(problem)} />
        {problem?.code === STALE_VERSION && chain.version !== base.version && (
          <Button onClick={() => startFrom(chain)}>{administration.showLatest}</Button>
        )}
      </section>
      <ChainWays rows={rows} />
    </div>
  )
}

/** Before the approval, where something is missing most often. */
function withNewStage(rows: readonly StageRow[]): StageRow[] {
  const name = codeFor(
    'PERFORMANCE_REVIEWER',
    rows.map((row) => row.name),
  )
  const stage: StageRow = {
    key: `${name} ${Date.now()}`,
    name,
    label: '',
    role: 'PERFORMANCE_REVIEWER',
    minimumAmount: '',
    workingDays: '',
    isNew: true,
  }
  return rows.toSpliced(Math.max(0, rows.length - 1), 0, stage)
}

const AT_A_FIELD = /^stages\[\d+\]\.\w+$/

/** What stands at the fields already is not said twice. */
function withoutStages(problem: Problem | null): Problem | null {
  if (problem === null) return null
  const rest = problem.violations.filter(({ path }) => !AT_A_FIELD.test(path))
  return new Problem(problem.status, problem.code, problem.detail, rest, problem.requestId)
}
