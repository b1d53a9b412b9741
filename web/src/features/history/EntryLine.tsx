import { CopyOutlined, DownOutlined, RightOutlined } from '@ant-design/icons'
import { App, Button, Tag } from 'antd'
import { useId } from 'react'
import { Link, useLocation } from 'react-router'
import type { Entry } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import { shortDigest } from '../../lib/format/digests'
import { nameOfEvent } from '../../lib/format/eventNames'
import { moment } from '../../lib/format/times'
import { EntryDetails } from './EntryDetails'
import styles from './history.module.css'
import { isWithheld } from '../../lib/sheet/withheld'

const COLOURS: Record<string, string> = {
  SheetSubmitted: 'blue',
  SheetPassed: 'green',
  SheetApproved: 'green',
  AmendmentConfirmed: 'green',
  SheetReopened: 'blue',
  PassTakenBack: 'orange',
  StageHandedOver: 'orange',
  SheetReturned: 'orange',
  SheetRejected: 'red',
}

interface Props {
  sheet: string
  entry: Entry
  isOpen: boolean
  onToggle: () => void
}

/** A step: what was done, by whom, when; opened, everything that belongs to it. */
export function EntryLine({ sheet, entry, isOpen, onToggle }: Props) {
  const { acting, eventNames, history: texts } = useTexts()
  const id = useId()
  const state: unknown = useLocation().state
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <Tag color={COLOURS[entry.type] ?? 'default'}>{nameOfEvent(entry.type, eventNames)}</Tag>
        <strong>{acting.signature(entry.actor.name, entry.actor.onBehalfOfName)}</strong>
        <span className={styles.soft}>{entry.actor.unitName}</span>
        {isWithheld(entry) && <Tag>{texts.withheld}</Tag>}
        <time className={styles.soft} dateTime={entry.at}>
          {moment(entry.at)}
        </time>
      </div>
      <p className={styles.summary}>{entry.summary}</p>
      <div className={styles.foot}>
        <Button
          type="link"
          size="small"
          icon={isOpen ? <DownOutlined /> : <RightOutlined />}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`${texts.details}：${entry.talk == null ? texts.version(entry.version) : entry.summary}`}
          onClick={onToggle}
        >
          {entry.changes.length > 0 ? texts.changes(entry.changes.length) : texts.details}
        </Button>
        {/* what was said led to no version */}
        {entry.talk == null && (
          <>
            <Link to={`/sheets/${sheet}/versions/${entry.version}`} state={state}>
              {texts.showVersion}
            </Link>
            <span className={styles.soft}>{texts.version(entry.version)}</span>
            <Digest digest={entry.contentDigest} />
          </>
        )}
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && <EntryDetails entry={entry} />}
      </div>
    </li>
  )
}

function Digest({ digest }: { digest: string }) {
  const { history: texts } = useTexts()
  const { message } = App.useApp()
  const copy = () =>
    void navigator.clipboard.writeText(digest).then(
      () => message.success(texts.copied),
      () => message.info(digest),
    )
  return (
    <span className={styles.soft}>
      {texts.digest} <code title={digest}>{shortDigest(digest)}</code>
      <Button type="text" size="small" icon={<CopyOutlined />} aria-label={texts.copy} onClick={copy} />
    </span>
  )
}
