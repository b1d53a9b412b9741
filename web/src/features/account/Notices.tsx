import { Empty } from 'antd'
import { useEffect } from 'react'
import { ProblemAlert } from '../../components/ProblemAlert'
import { useMe } from '../../lib/api/me'
import { useTexts } from '../../texts/pages'
import { moment } from '../../lib/format/times'
import styles from './account.module.css'
import { useNotices, useSeen, type Notice } from './notices'

/** What happened to one's account; to look at it is to have seen it. */
export function Notices() {
  const { account, app } = useTexts()
  const notices = useNotices()
  const seen = useSeen()
  const newest = notices.data?.items[0]?.at
  const unseen = notices.data?.unseen ?? 0
  useEffect(() => {
    if (unseen > 0 && newest !== undefined) seen(newest)
  }, [unseen, newest, seen])
  return (
    <>
      <h2>{account.notices}</h2>
      <p className={styles.soft}>{account.noticesHint}</p>
      <ProblemAlert error={notices.error} />
      {notices.data?.items.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={account.noNotices} />
      ) : (
        <ul className={styles.keys} aria-busy={notices.isPending}>
          {notices.isPending && <li>{app.loading}</li>}
          {notices.data?.items.map((notice) => (
            <NoticeLine key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
    </>
  )
}

function NoticeLine({ notice }: { notice: Notice }) {
  const { account, roles } = useTexts()
  const me = useMe()
  const { kind, subject, by, byName, address, credential, at } = notice
  const about =
    subject == null ? undefined : ((roles as Record<string, string | undefined>)[subject] ?? subject)
  const facts = [
    moment(at),
    by === me.account ? undefined : account.noticeBy(byName),
    address == null ? undefined : account.noticeFrom(address),
    credential ?? undefined,
  ].filter((fact) => fact !== undefined)
  return (
    <li>
      <span>
        <strong>{about === undefined ? account.notice[kind] : `${account.notice[kind]}：${about}`}</strong>
        <span className={styles.under}>{facts.join(' · ')}</span>
      </span>
    </li>
  )
}
