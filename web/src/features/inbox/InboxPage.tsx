import { Button, Checkbox, Empty, Tag } from 'antd'
import { useRef } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Choice } from '../../components/Choice'
import { Loading } from '../../components/Loading'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useInbox, useRead, useReadAll, type InboxFilters, type SheetNotice } from '../../lib/api/inbox'
import { moment } from '../../lib/format/times'
import { useTexts } from '../../texts/pages'
import styles from './inbox.module.css'
import { addressOf, KINDS, readFilters, writeFilters } from './inboxAddress'

/** What happened that concerns one, newest first. */
export default function InboxPage() {
  const { inbox, inboxMenu, app } = useTexts()
  const [params, setParams] = useSearchParams()
  const filters = readFilters(params)
  const list = useInbox(filters)
  const readAll = useReadAll()
  const notices = list.data?.pages.flatMap((page) => page.items) ?? []
  const unread = notices.filter((notice) => notice.readAt == null).map((notice) => notice.id)
  const lines = useRef<HTMLUListElement>(null)
  const narrow = (change: InboxFilters) =>
    setParams(writeFilters({ ...filters, ...change }), { replace: true })
  return (
    <Page
      title={inboxMenu.title}
      actions={
        unread.length > 0 && (
          <Button
            loading={readAll.isRunning}
            onClick={() => {
              lines.current?.focus() // the button goes away
              void readAll.act(unread).catch(() => undefined)
            }}
          >
            {inbox.readAll}
          </Button>
        )
      }
    >
      <p className={styles.soft}>{inbox.hint}</p>
      <search className={styles.filters}>
        <Checkbox
          checked={filters.unread === true}
          onChange={({ target }) => narrow({ unread: target.checked || undefined })}
        >
          {inbox.onlyUnread}
        </Checkbox>
        <Choice
          label={inbox.kind}
          value={filters.kind}
          options={KINDS.map((value) => ({ value, label: inbox.kinds[value] }))}
          onChange={(kind) => narrow({ kind })}
        />
      </search>
      <ProblemAlert error={list.error ?? readAll.problem} />
      {list.isPending && <Loading text={app.loading} />}
      {list.data !== undefined && notices.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={filters.unread === true ? inbox.noneUnread : inbox.none}
        />
      )}
      {list.data !== undefined && (
        <p className={styles.soft} aria-live="polite">
          {inbox.countUnread(list.data.pages[0]?.unread ?? 0)}
        </p>
      )}
      <ul
        ref={lines}
        tabIndex={-1}
        className={styles.notices}
        aria-label={inboxMenu.title}
        aria-busy={list.isFetching}
      >
        {notices.map((notice) => (
          <Line key={notice.id} notice={notice} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {inbox.more}
        </Button>
      )}
    </Page>
  )
}

/** To open a notice is to have read it. */
function Line({ notice }: { notice: SheetNotice }) {
  const { inbox, workList } = useTexts()
  const read = useRead()
  const link = useRef<HTMLAnchorElement>(null)
  const { id, kind, at, name, stage, readAt } = notice
  const project = notice.project === '' ? workList.unnamed : notice.project
  const isUnread = readAt == null
  const markRead = () => {
    if (isUnread) void read.act(id).catch(() => undefined)
  }
  return (
    <li className={isUnread ? styles.isUnread : undefined}>
      <Tag>{inbox.kinds[kind]}</Tag>
      <span className={styles.what}>
        <Link ref={link} to={addressOf(notice)} onClick={markRead} onAuxClick={markRead}>
          {project}
        </Link>
        <span className={styles.under}>
          {kind === 'ARRIVED' && stage != null ? inbox.arrived(stage) : inbox.by(name, stage ?? undefined)}
          {' · '}
          <time dateTime={at}>{moment(at)}</time>
          {isUnread && <span className={styles.mark}> · {inbox.unread}</span>}
        </span>
        <ProblemAlert error={read.problem} />
      </span>
      {isUnread && (
        <Button
          type="link"
          size="small"
          loading={read.isRunning}
          aria-label={inbox.readOf(inbox.kinds[kind], project)}
          onClick={() => {
            link.current?.focus() // the button goes away
            markRead()
          }}
        >
          {inbox.read}
        </Button>
      )}
    </li>
  )
}
