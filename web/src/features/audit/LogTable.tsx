import { Button, Empty, Table, type TableProps } from 'antd'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useTexts } from '../../texts/pages'
import listStyles from '../../components/list/list.module.css'

/** The part of an infinite query that a table shows, whatever its pages hold. */
interface Pages {
  data: unknown
  error: unknown
  isPending: boolean
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => Promise<unknown>
}

interface Props<Line> extends Pick<TableProps<Line>, 'rowKey' | 'columns' | 'expandable'> {
  list: Pages
  lines: Line[]
  width: number
  nothing: string
  shown: (count: number, more: boolean) => string
}

/** The lines of a log, a page at a time. */
export function LogTable<Line extends object>({ list, lines, width, nothing, shown, ...table }: Props<Line>) {
  const { app, workList } = useTexts()
  if (list.error !== null && list.data === undefined) return <ProblemAlert error={list.error} />
  return (
    <>
      <div className={listStyles.list}>
        <Table<Line>
          {...table}
          size="middle"
          dataSource={lines}
          loading={list.isPending}
          pagination={false}
          scroll={{ x: width }}
          locale={{
            emptyText: list.isPending ? (
              app.loading
            ) : (
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={nothing} />
            ),
          }}
        />
      </div>
      {lines.length > 0 && (
        <div className={listStyles.foot}>
          <span aria-live="polite">{shown(lines.length, list.hasNextPage)}</span>
          {list.hasNextPage && (
            <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {workList.more}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
