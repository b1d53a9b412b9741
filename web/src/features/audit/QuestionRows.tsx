import { Empty, Table, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import listStyles from '../../components/list/list.module.css'
import type { QuestionAnswer } from '../../lib/api/types'
import { amount } from '../../lib/format/amounts'
import { nameOfEvent } from '../../lib/format/eventNames'
import { second } from '../../lib/format/times'
import { useTexts } from '../../texts/pages'
import type { Texts } from '../../texts/zh'

type Row = QuestionAnswer['rows'][number]
type Column = QuestionAnswer['columns'][number]

const SHEET = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What a question found, each row with the events that it rests on. */
export function QuestionRows({ answer }: { answer: QuestionAnswer }) {
  const texts = useTexts()
  const { questions } = texts.audit
  const columns: TableColumnsType<Row> = [
    ...answer.columns.map((column, i) => ({
      key: column.name,
      title: column.name,
      className: column.kind === 'TEXT' ? undefined : listStyles.figure,
      render: (_: unknown, row: Row) => shown(row.cells[i], column, texts),
    })),
    { key: 'events', title: questions.events, render: (_, row) => <Events row={row} /> },
  ]
  return (
    <>
      <div className={listStyles.list}>
        <Table<Row>
          size="middle"
          rowKey={(row) => JSON.stringify([row.cells, row.events])}
          dataSource={answer.rows}
          columns={columns}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{
            emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={questions.nothing} />,
          }}
        />
      </div>
      {answer.rows.length > 0 && (
        <div className={listStyles.foot} aria-live="polite">
          {questions.shown(answer.rows.length, answer.more)}
        </div>
      )}
    </>
  )
}

function shown(cell: string | null | undefined, { kind }: Column, texts: Texts): string {
  if (cell == null) return ''
  if (kind === 'TIME') return second(cell)
  return kind === 'DECIMAL' ? amount(cell) : nameOfEvent(cell, texts.eventNames)
}

/** The steps of sheets lead to their replay; other streams to their events. */
function Events({ row }: { row: Row }) {
  const { questions } = useTexts().audit
  return row.events.map(({ id, stream, version }, i) => (
    <span key={id}>
      {i > 0 && '、'}
      <Link
        to={
          SHEET.test(stream)
            ? `/sheets/${stream}/replay?v=${version}`
            : `/audit/events?sheet=${encodeURIComponent(stream)}`
        }
      >
        {questions.step(version)}
      </Link>
    </span>
  ))
}
