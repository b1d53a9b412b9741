import { InboxOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input, Result, Tabs, Upload } from 'antd'
import { useState } from 'react'
import { asProblem } from '../../lib/api/problem'
import { Loading } from '../../components/Loading'
import { Page } from '../../components/Page'
import { ProblemAlert } from '../../components/ProblemAlert'
import { hasAny, useMe } from '../../lib/api/me'
import { useTexts } from '../../texts/language'
import { readDocument, type Intake } from './intake'
import styles from './import.module.css'
import { Recognised } from './Recognised'

const LARGEST_MB = 5

/** Turns a document into drafts: read, looked at, chosen, created. */
export default function ImportPage() {
  const { import: texts, newSheet } = useTexts()
  const isDrafter = hasAny(useMe(), ['DRAFTER'])
  const { mutate, reset, data, isPending, variables, error } = useMutation<Intake, Error, File | string>({
    mutationFn: readDocument,
  })
  return (
    <Page
      title={texts.title}
      actions={data === undefined ? undefined : <Button onClick={reset}>{texts.another}</Button>}
    >
      {!isDrafter && <Result status="info" title={newSheet.drafterOnly} />}
      {isDrafter && data !== undefined && <Outcome intake={data} />}
      {isDrafter && data === undefined && (
        <>
          <Refused error={error} />
          {isPending ? (
            <Loading
              text={texts.reading(typeof variables === 'string' ? texts.pasteLabel : variables.name)}
            />
          ) : (
            <Choose onDocument={(document) => mutate(document)} />
          )}
        </>
      )}
    </Page>
  )
}

function Outcome({ intake }: { intake: Intake }) {
  const { import: texts } = useTexts()
  return intake.sheets.length === 0 ? (
    <Result status="warning" title={texts.none} subTitle={texts.noneHint} />
  ) : (
    <Recognised intake={intake} />
  )
}

function Choose({ onDocument }: { onDocument: (document: File | string) => void }) {
  const { import: texts } = useTexts()
  const [text, setText] = useState('')
  const [isTooLarge, setIsTooLarge] = useState(false)
  const take = (file: File) => {
    const tooLarge = file.size > LARGEST_MB * 1024 * 1024
    setIsTooLarge(tooLarge)
    if (!tooLarge) onDocument(file)
    return Upload.LIST_IGNORE
  }
  return (
    <div className={styles.choose}>
      {isTooLarge && <Alert role="alert" type="error" showIcon title={texts.tooLarge(`${LARGEST_MB} MB`)} />}
      <Tabs
        items={[
          {
            key: 'file',
            label: texts.file,
            children: (
              <Upload.Dragger
                accept=".txt,.doc,.docx,.wps,.xls,.xlsx,.pdf,.html,.htm,.csv,.rtf,.md"
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

/** A gateway refuses large files without words of ours. */
function Refused({ error }: { error: Error | null }) {
  const { import: texts } = useTexts()
  if (error !== null && asProblem(error).status === 413)
    return <Alert role="alert" type="error" showIcon title={texts.tooLarge(`${LARGEST_MB} MB`)} />
  return <ProblemAlert error={error} />
}
