import { Button } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { SheetItem } from '../../lib/api/types'
import { useFirstTexts } from '../../texts/language'
import { amount } from '../../lib/format/amounts'
import styles from './approvals.module.css'
import { isApprovable, isReturnable, stillChosen, summarise, type Selected } from './selection'

/** The list is the first page, and comes without what is asked for later. */
const load = {
  approve: () => import('./ApprovalDialog').then((file) => ({ default: file.ApprovalDialog })),
  download: () => import('./DownloadDialog').then((file) => ({ default: file.DownloadDialog })),
  return: () => import('./ReturnDialog').then((file) => ({ default: file.ReturnDialog })),
}
const ApprovalDialog = lazy(load.approve)
const DownloadDialog = lazy(load.download)
const ReturnDialog = lazy(load.return)

/** What can be done with many sheets at once. */
export type Together = 'approve' | 'return' | 'download'

interface Props {
  selected: Selected
  /** The lines of the list as they are now. */
  shown: readonly SheetItem[]
  /** What this person may do with sheets of this list. */
  may: readonly Together[]
}

interface Doing {
  what: Together
  items: readonly SheetItem[]
}

/** What is chosen comes to this, and can be decided or downloaded at once. */
export function SelectionBar({ selected, shown, may }: Props) {
  const { approvals, returns, downloads } = useFirstTexts()
  const [doing, setDoing] = useState<Doing>()
  const items = [...selected.selection.values()]
  const { count, withoutAmount, errors, warnings, hints, ...sum } = summarise(items)
  const isAny = count > 0
  useEffect(() => {
    // before they are asked for: a connection that is lost then would take what is chosen with it
    if (isAny) void Promise.allSettled(may.map((what) => load[what]()))
  }, [isAny, may])
  const close = () => setDoing(undefined)
  const goOnWith = (left?: readonly SheetItem[]) => {
    close()
    if (left !== undefined) selected.replace(stillChosen(selected.selection, doing?.items ?? [], left, shown))
  }
  const offer = (what: Together, label: string, chosen: readonly SheetItem[]) =>
    may.includes(what) && (
      <Button
        type={what === 'approve' ? 'primary' : 'default'}
        disabled={chosen.length === 0}
        onClick={() => setDoing({ what, items: chosen })}
      >
        {chosen.length === count ? label : approvals.ofChosen(label, chosen.length)}
      </Button>
    )
  return (
    <>
      {count > 0 && (
        <section className={styles.bar} aria-label={approvals.summary}>
          <strong aria-live="polite">{approvals.selected(count)}</strong>
          <span>
            {approvals.amount(amount(sum.amount))}
            {withoutAmount > 0 && ` · ${approvals.withoutAmount(withoutAmount)}`}
          </span>
          <span>{approvals.findings(errors, warnings, hints)}</span>
          <span className={styles.doing}>
            <Button type="text" onClick={() => selected.replace([])}>
              {approvals.clear}
            </Button>
            {offer('download', downloads.action, items)}
            {offer('return', returns.start, items.filter(isReturnable))}
            {offer('approve', approvals.start, items.filter(isApprovable))}
          </span>
        </section>
      )}
      <Suspense fallback={null}>
        {doing?.what === 'approve' && <ApprovalDialog items={doing.items} onClose={goOnWith} />}
        {doing?.what === 'return' && <ReturnDialog items={doing.items} onClose={goOnWith} />}
        {doing?.what === 'download' && <DownloadDialog items={doing.items} onClose={close} />}
      </Suspense>
    </>
  )
}
