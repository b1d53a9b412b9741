import { Alert, Button, Progress } from 'antd'
import { useEffect, useState } from 'react'
import { ProblemAlert } from '../../components/ProblemAlert'
import { asProblem } from '../../lib/api/problem'
import { size } from '../../lib/format/sizes'
import { useTexts } from '../../texts/pages'
import styles from './import.module.css'
import type { Queued } from './useQueue'

export const LARGEST_MB = 5

interface Props {
  items: readonly Queued[]
  shown: number | undefined
  onShow: (id: number) => void
  onCancel: (item: Queued) => void
  onAgain: (item: Queued) => void
}

/** The documents chosen, each with how far it is; one that failed stays, with its reason, beside the others. */
export function Queue({ items, shown, onShow, onCancel, onAgain }: Props) {
  const { import: texts } = useTexts()
  const done = items.filter(({ state }) => state !== 'WAITING' && state !== 'READING').length
  const words = texts.documentsRead(done, items.length)
  return (
    <section className={styles.list} aria-label={texts.documents}>
      <div role="status">
        {words}
        {items.length > 1 && (
          <Progress percent={Math.round((100 * done) / items.length)} showInfo={false} aria-label={words} />
        )}
      </div>
      <ol>
        {items.map((item) => (
          <li key={item.id} className={item.id === shown ? styles.shown : undefined}>
            <span className={styles.documentName}>
              {nameOf(item, texts.pasteLabel)}{' '}
              <span className={styles.soft}>
                {typeof item.document !== 'string' && size(item.document.size)}
              </span>
            </span>
            <span className={styles.soft}>
              {item.state === 'READ'
                ? texts.found(item.intake?.sheets.length ?? 0)
                : texts.documentStates[item.state]}
              {item.state === 'READING' && item.since !== undefined && <Elapsed since={item.since} />}
            </span>
            <Actions item={item} isShown={item.id === shown} {...{ onShow, onCancel, onAgain }} />
            {item.state === 'FAILED' && (
              <div className={styles.why}>
                <Refused error={item.error} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

export function nameOf({ document }: Queued, pasted: string): string {
  return typeof document === 'string' ? pasted : document.name
}

interface ActionProps extends Omit<Props, 'items' | 'shown'> {
  item: Queued
  isShown: boolean
}

function Actions({ item, isShown, onShow, onCancel, onAgain }: ActionProps) {
  const { import: texts, app } = useTexts()
  const name = nameOf(item, texts.pasteLabel)
  if (item.state === 'READ')
    return isShown ? null : (
      <Button size="small" aria-label={texts.about(texts.show, name)} onClick={() => onShow(item.id)}>
        {texts.show}
      </Button>
    )
  if (item.state === 'WAITING' || item.state === 'READING')
    return (
      <Button size="small" aria-label={texts.about(app.cancel, name)} onClick={() => onCancel(item)}>
        {app.cancel}
      </Button>
    )
  return isTooLarge(item.error) ? null : (
    <Button size="small" aria-label={texts.about(app.retry, name)} onClick={() => onAgain(item)}>
      {app.retry}
    </Button>
  )
}

/** How long something takes by now, once it takes longer than a moment. */
function Elapsed({ since }: { since: number }) {
  const { import: texts } = useTexts()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - since) / 1000)), 1000)
    return () => clearInterval(timer)
  }, [since])
  return seconds < 2 ? null : <> · {texts.elapsed(seconds)}</>
}

/** A gateway refuses large files without words of ours, and so does this page. */
function isTooLarge(error: unknown): boolean {
  return error !== undefined && asProblem(error).status === 413
}

function Refused({ error }: { error: unknown }) {
  const { import: texts } = useTexts()
  return isTooLarge(error) ? (
    <Alert role="alert" type="error" showIcon title={texts.tooLarge(`${LARGEST_MB} MB`)} />
  ) : (
    <ProblemAlert error={error} />
  )
}
