import { Alert } from 'antd'
import { useMe } from '../../lib/api/me'
import type { SheetItem } from '../../lib/api/types'
import { wasSeen } from '../../lib/session/lastSeen'
import { useTexts } from '../../texts/pages'
import styles from './approvals.module.css'
import type { Outcomes } from './batch'
import { SignedList } from './SignedList'
import { isWithoutErrors } from './selection'

/** More names than that do not help. */
const NAMED = 5
const NONE: Outcomes = new Map()

interface Props {
  items: readonly SheetItem[]
  confirmed: ReadonlySet<string>
  onConfirm: (id: string, isConfirmed: boolean) => void
}

/** What is signed: sheets without errors as they are, each of the others only when it is confirmed. */
export function Groups({ items, confirmed, onConfirm }: Props) {
  const { approvals } = useTexts()
  const sound = items.filter(isWithoutErrors)
  const others = items.filter((item) => !isWithoutErrors(item))
  return (
    <>
      <Unseen items={items} />
      {others.length > 0 && (
        <section className={styles.group}>
          <h3>{approvals.withErrors(others.length)}</h3>
          <SignedList
            label={approvals.withErrors(others.length)}
            items={others}
            outcomes={NONE}
            done=""
            confirmed={confirmed}
            onConfirm={onConfirm}
          />
        </section>
      )}
      {sound.length > 0 && (
        <section className={styles.group}>
          <h3>{approvals.withoutErrors(sound.length)}</h3>
          <SignedList label={approvals.withoutErrors(sound.length)} items={sound} outcomes={NONE} done="" />
        </section>
      )}
    </>
  )
}

/** Nobody should sign what they have not looked at without knowing so. */
function Unseen({ items }: Pick<Props, 'items'>) {
  const { approvals, workList } = useTexts()
  const { account } = useMe()
  const unseen = items.filter((item) => !wasSeen(account, item))
  if (unseen.length === 0) return null
  const names = unseen.slice(0, NAMED).map(({ projectName }) => projectName ?? workList.unnamed)
  return (
    <Alert
      type="warning"
      showIcon
      title={approvals.unseenOf(unseen.length, names.join('、'), unseen.length > NAMED)}
    />
  )
}
