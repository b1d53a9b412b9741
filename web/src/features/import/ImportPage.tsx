import { InboxOutlined } from '@ant-design/icons'
import { Button, Input, Result, Tabs, Upload } from 'antd'
import { useState } from 'react'
import { Page } from '../../components/Page'
import { StayGuard } from '../../components/StayGuard'
import { hasAny, useMe } from '../../lib/api/me'
import { Problem } from '../../lib/api/problem'
import { useTexts } from '../../texts/pages'
import type { Intake } from './intake'
import styles from './import.module.css'
import { LARGEST_MB, Queue } from './Queue'
import { Recognised } from './Recognised'
import { useQueue, type Doc } from './useQueue'

/** Turns documents into drafts: read, looked at, completed, chosen, created. */
export default function ImportPage() {
  const { import: texts, newSheet } = useTexts()
  const isDrafter = hasAny(useMe(), ['DRAFTER'])
  const { items, add, again, cancel } = useQueue()
  const [asked, setAsked] = useState<number | 'others'>()
  const [opened, setOpened] = useState<readonly number[]>([])
  const [unsaved, setUnsaved] = useState<ReadonlySet<number>>(new Set())
  // in the order in which they were read, so that one read anew does not take the place of what one looks at
  const read = items.filter(({ state }) => state === 'READ').sort((a, b) => (a.since ?? 0) - (b.since ?? 0))
  const current = asked === 'others' ? undefined : (read.find(({ id }) => id === asked) ?? read[0])
  const show = (next: number | 'others') => {
    if (current !== undefined) setOpened((before) => [...new Set([...before, current.id])])
    setAsked(next)
  }
  const take = (document: Doc) => {
    const isTooLarge = typeof document !== 'string' && document.size > LARGEST_MB * 1024 * 1024
    const id = add(document, isTooLarge ? new Problem(413, 'TOO_LARGE', '') : undefined)
    if (asked === 'others') setAsked(id)
  }
  const isAlone = items.length === 1 && current !== undefined
  return (
    <Page
      title={texts.title}
      actions={current && <Button onClick={() => show('others')}>{texts.another}</Button>}
    >
      {unsaved.size > 0 && <StayGuard title={texts.leaving} text={texts.leavingText} />}
      {!isDrafter && <Result status="info" title={newSheet.drafterOnly} />}
      {isDrafter && (
        // what is typed stays while a document is looked at
        <div hidden={current !== undefined}>
          <Choose onDocument={take} />
        </div>
      )}
      {isDrafter && items.length > 0 && !isAlone && (
        <Queue items={items} shown={current?.id} onShow={show} onCancel={cancel} onAgain={again} />
      )}
      {read
        .filter(({ id }) => id === current?.id || opened.includes(id))
        .map(({ id, intake }) => (
          // what was put into fields stays while one looks at another document
          <div key={id} hidden={id !== current?.id}>
            {intake && (
              <Outcome
                intake={intake}
                onUnsaved={(is) =>
                  setUnsaved((before) => new Set([...before, id].filter((one) => one !== id || is)))
                }
              />
            )}
          </div>
        ))}
    </Page>
  )
}

function Outcome({ intake, onUnsaved }: { intake: Intake; onUnsaved: (is: boolean) => void }) {
  const { import: texts } = useTexts()
  return intake.sheets.length === 0 ? (
    <Result status="warning" title={texts.none} subTitle={texts.noneHint} />
  ) : (
    <Recognised intake={intake} onUnsaved={onUnsaved} />
  )
}

function Choose({ onDocument }: { onDocument: (document: Doc) => void }) {
  const { import: texts } = useTexts()
  const [text, setText] = useState('')
  const take = (file: File) => {
    onDocument(file)
    return Upload.LIST_IGNORE
  }
  return (
    <div className={styles.choose}>
      <Tabs
        items={[
          {
            key: 'file',
            label: texts.file,
            children: (
              <Upload.Dragger
                // what is dropped and cannot be read is refused in words, not left aside
                accept={{
                  format: '.txt,.doc,.docx,.wps,.xls,.xlsx,.pdf,.html,.htm,.csv,.rtf,.md',
                  filter: 'native',
                }}
                multiple
                beforeUpload={take}
                showUploadList={false}
              >
                <InboxOutlined className={styles.inbox} />
                <p>{texts.drop}</p>
                <p className={styles.soft}>{texts.dropHint}</p>
              </Upload.Dragger>
            ),
          },
          {
            key: 'text',
            label: texts.paste,
            children: (
              <>
                <Input.TextArea
                  rows={14}
                  aria-label={texts.pasteLabel}
                  placeholder={texts.pasteHint}
                  value={text}
                  onChange={(event) => setText(event.target.value)}
                />
                <Button
                  type="primary"
                  className={styles.read}
                  disabled={text.trim() === ''}
                  onClick={() => onDocument(text)}
                >
                  {texts.read}
                </Button>
              </>
            ),
          },
        ]}
      />
    </div>
  )
}
