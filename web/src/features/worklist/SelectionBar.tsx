import { Button } from 'antd'
import { useState } from 'react'
import type { SheetItem } from '../../lib/api/types'
import { useTexts } from '../../texts/language'
import { amount } from '../../lib/format/amounts'
import { ApprovalDialog } from './ApprovalDialog'
import styles from './approvals.module.css'
import { isApprovable, summarise, type Selected } from './selection'

interface Props {
  selected: Selected
  /** The lines of the list as they are now. */
  shown: readonly SheetItem[]
}

/** What is chosen comes to this, and can be approved at once. */
export function SelectionBar({ selected, shown }: Props) {
  const { approvals } = useTexts()
  const [signing, setSigning] = useState<readonly SheetItem[]>()
  const items = [...selected.selection.values()]
  const { count, withoutAmount, errors, warnings, hints, ...sum } = summarise(items)
  const close = (left: readonly SheetItem[]) => {
    setSigning(undefined)
    selected.replace(shown.filter((item) => isApprovable(item) && left.some(({ id }) => id === item.id)))
  }
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
            <Button type="primary" onClick={() => setSigning(items)}>
              {approvals.start}
            </Button>
          </span>
        </section>
      )}
      {signing !== undefined && <ApprovalDialog items={signing} onClose={close} />}
    </>
  )
}
