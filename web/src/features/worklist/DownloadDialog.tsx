import { Alert, Button, Modal, Progress, Radio } from 'antd'
import { useState } from 'react'
import type { SheetItem } from '../../lib/api/types'
import { useTexts } from '../../texts/pages'
import styles from './approvals.module.css'
import { FORMATS, MOST_AT_ONCE, useDownload, type Download, type Format } from './downloading'

interface Props {
  items: readonly SheetItem[]
  onClose: () => void
}

/** The printed forms of the chosen sheets in one archive. */
export function DownloadDialog({ items, onClose }: Props) {
  const { downloads, documents, app } = useTexts()
  const { current, start } = useDownload()
  const [format, setFormat] = useState<Format>('docx')
  const isTooMany = items.length > MOST_AT_ONCE
  return (
    <Modal
      open
      title={downloads.title(items.length)}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        current === undefined ? (
          <>
            <Button onClick={onClose}>{app.cancel}</Button>
            <Button
              type="primary"
              disabled={isTooMany}
              onClick={() => void start(items, format, downloads.fileName)}
            >
              {downloads.start}
            </Button>
          </>
        ) : (
          <Button type="primary" onClick={onClose}>
            {current.state === 'running' ? app.cancel : app.close}
          </Button>
        )
      }
    >
      {current === undefined ? (
        <div className={styles.reasons}>
          <p>{isTooMany ? downloads.tooMany(MOST_AT_ONCE) : downloads.text}</p>
          <Radio.Group
            aria-label={downloads.format}
            value={format}
            onChange={({ target }) => setFormat(target.value as Format)}
            options={FORMATS.map((one) => ({ value: one, label: documents.formats[one] }))}
          />
        </div>
      ) : (
        <Course number={items.length} download={current} />
      )}
    </Modal>
  )
}

function Course({ number, download }: { number: number; download: Download }) {
  const { downloads, workList } = useTexts()
  const { state, fetched, missing } = download
  const got = fetched - missing.length
  return (
    <div className={styles.results} role="status">
      <Progress percent={Math.round((fetched / number) * 100)} aria-label={downloads.progress} />
      {state !== 'running' && (
        <Alert
          type={got === number ? 'success' : 'warning'}
          showIcon
          title={downloads.done(got, number)}
          description={missing.map(({ item, detail }) => (
            <div key={item.id}>
              {item.projectName ?? workList.unnamed}：{detail}
            </div>
          ))}
        />
      )}
    </div>
  )
}
