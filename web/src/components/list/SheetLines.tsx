import { Button, Empty, Space, Table, Tag, type TableColumnsType, type TableProps } from 'antd'
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { useLocation, useNavigate, Link } from 'react-router'
import type { SheetItem } from '../../lib/api/types'
import { ExportMenu } from '../ExportMenu'
import { ProblemAlert } from '../ProblemAlert'
import { hasAny, useMe } from '../../lib/api/me'
import { useFirstTexts } from '../../texts/language'
import type { FirstTexts } from '../../texts/first.zh'
import { amount } from '../../lib/format/amounts'
import { DeadlineText } from '../DeadlineText'
import { FindingTags } from '../FindingTags'
import { StateTag } from '../StateTag'
import { UnconfirmedTag } from '../UnconfirmedTag'
import { age, moment } from '../../lib/format/times'
import { isNarrowed, type Filters, type View } from '../../lib/list/filters'
import { latestCommand } from '../../lib/api/sheets'
import { tableOf, useList } from '../../lib/list/lists'
import { fromList, useLeftAt } from '../../lib/list/position'
import { useLineKeys } from '../../lib/list/useLineKeys'
import styles from './list.module.css'

/** How lines are selected, and what becomes of those that are. */
export interface Selecting {
  rows: NonNullable<TableProps<SheetItem>['rowSelection']>
  /** What the space bar does at a line. */
  toggle: (item: SheetItem) => void
  /** The keys for it, to be named below the list. */
  keys: string
  /** What is shown below the list; it is given the lines of the list as they are now. */
  below: (shown: readonly SheetItem[]) => ReactNode
}

interface Props {
  filters: Filters
  clear: () => void
  /** Which page of a sheet its line leads to, such as `/replay`; the sheet itself when left out. */
  page?: string
  /** No line can be selected when left out. */
  selecting?: Selecting
}

/** The sheets of a list, to be gone through with the mouse or with ↑, ↓ and Enter. */
export function SheetLines({ filters, clear, page = '', selecting }: Props) {
  const texts = useFirstTexts()
  const list = useList(filters)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const first = list.data?.pages[0]
  const place = useLocation()
  const way = fromList(
    place.pathname + place.search,
    items.map((item) => item.id),
  )
  const leading = { way, address: addressOf(filters, page), view: filters.view }
  const navigate = useNavigate()
  const [element, keys] = useLineKeys(way.ids, useLeftAt())
  const onKeyDown = (event: KeyboardEvent) => {
    const item = items.find(({ id }) => id === keys.current)
    const isAtLine = event.target instanceof HTMLAnchorElement
    if (event.key === ' ' && selecting !== undefined && isAtLine && item !== undefined) {
      event.preventDefault()
      selecting.toggle(item)
    } else keys.onKeyDown(event)
  }
  if (list.error !== null && first === undefined) return <ProblemAlert error={list.error} />
  return (
    <>
      <div className={styles.list} ref={element} role="presentation" onKeyDown={onKeyDown}>
        <Table<SheetItem>
          rowKey="id"
          size="middle"
          columns={columns(texts, leading, list.dataUpdatedAt)}
          rowSelection={selecting?.rows}
          dataSource={items}
          loading={list.isPending}
          pagination={false}
          rowClassName={(item) => (item.id === keys.current ? (styles.current ?? '') : '')}
          onRow={(item) => ({
            onFocus: () => keys.select(item.id),
            onClick: (event) => {
              if (isOfLine(event)) void navigate(leading.address(item), { state: way })
            },
          })}
          locale={{ emptyText: <Nothing filters={filters} clear={clear} isPending={list.isPending} /> }}
        />
      </div>
      {first !== undefined && items.length > 0 && (
        <div className={styles.foot}>
          <span aria-live="polite">
            {first.lagging ? texts.workList.lagging : texts.workList.count(first.count, first.countCapped)}
          </span>
          {list.hasNextPage && (
            <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {texts.workList.more}
            </Button>
          )}
          <ExportMenu {...tableOf(filters)} atClick={latestCommand} />
          <span>
            {texts.workList.keys}
            {selecting !== undefined && ` · ${selecting.keys}`}
          </span>
        </div>
      )}
      {selecting?.below(items)}
    </>
  )
}

type Click = Pick<MouseEvent, 'target' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** A click anywhere in a line opens it, but on what has a use of its own, or to mark words. */
function isOfLine({ target, ctrlKey, metaKey, shiftKey }: Click): boolean {
  const hasOwnUse = target instanceof Element && target.closest('a, button, input, label') !== null
  const isSelecting = target instanceof Element && target.closest('.ant-table-selection-column') !== null
  const isMarked = window.getSelection()?.isCollapsed === false
  return !hasOwnUse && !isSelecting && !isMarked && !ctrlKey && !metaKey && !shiftKey
}

interface Leading {
  view: View
  way: object
  address: (item: SheetItem) => string
}

/** What waits for a reviewer opens where it is decided, everything else, also what its unit has to confirm, as it stands or on the page asked for. */
function addressOf({ view }: Filters, page: string): Leading['address'] {
  return (item) => {
    const isDecided = view === 'TODO' && item.state === 'IN_REVIEW' && !item.unconfirmed
    const opens = page === '' && isDecided ? '/review' : page
    return `/sheets/${item.id}${opens}`
  }
}

function columns(
  texts: FirstTexts,
  { way, address, view }: Leading,
  now: number,
): TableColumnsType<SheetItem> {
  const { workList, units } = texts
  return [
    {
      title: workList.project,
      render: (_, item) => (
        <>
          <Link className={styles.project} to={address(item)} state={way} data-line={item.id}>
            {item.projectName ?? workList.unnamed}
          </Link>
          <span className={styles.under}>
            {[item.implementingUnit, units.year(item.fiscalYear)].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
    },
    { title: workList.department, dataIndex: 'department', width: 230, responsive: ['lg'] },
    {
      title: workList.amount,
      width: 150,
      align: 'right',
      className: styles.figure,
      render: (_, item) => amount(item.annualAmount),
    },
    {
      title: workList.state,
      width: 264,
      render: (_, item) => (
        <>
          <StateTag state={item.state} stage={item.stageLabel} />
          {item.revision > 1 && item.state !== 'APPROVED' && <Tag>{workList.revising}</Tag>}
          {item.unconfirmed && <UnconfirmedTag />}
          <FindingTags item={item} />
          {item.unconfirmed && view === 'TODO' && (
            <span className={styles.under}>{workList.unconfirmedHint}</span>
          )}
          {item.deadline != null && (
            <span className={styles.under}>
              <DeadlineText deadline={item.deadline} />
            </span>
          )}
          {item.returns > 0 && <span className={styles.under}>{units.returns(item.returns)}</span>}
        </>
      ),
    },
    {
      title: workList.waited,
      width: 130,
      className: styles.figure,
      render: (_, item) => (
        <time dateTime={item.waitingSince} title={workList.waitedSince(moment(item.waitingSince))}>
          {age(item.waitingSince, now, texts)}
        </time>
      ),
    },
  ]
}

interface NothingProps {
  filters: Filters
  clear: () => void
  isPending: boolean
}

function Nothing({ filters, clear, isPending }: NothingProps) {
  const { workList, app } = useFirstTexts()
  const isDrafter = hasAny(useMe(), ['DRAFTER'])
  if (isPending) return app.loading
  const narrowed = isNarrowed(filters)
  const { title, hint } = narrowed ? workList.emptyFiltered : workList.empty[filters.view]
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <strong>{title}</strong>
          <br />
          {hint}
        </>
      }
    >
      {narrowed && <Button onClick={clear}>{workList.clear}</Button>}
      {!narrowed && isDrafter && <Beginnings />}
    </Empty>
  )
}

function Beginnings() {
  const { workList } = useFirstTexts()
  return (
    <>
      <p>{workList.emptyDrafter}</p>
      <Space>
        <Link to="/new">{workList.beginNew}</Link>
        <Link to="/import">{workList.beginImport}</Link>
      </Space>
    </>
  )
}
