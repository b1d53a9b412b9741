import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect } from 'react'
import { isDialogOpen } from '../../lib/dialogs'
import { usePlace } from '../../lib/list/position'
import { useTexts } from '../../texts/pages'
import styles from './neighbours.module.css'

interface Props {
  id: string
  /** The page of the neighbours, such as `/review`; the sheet itself when left out. */
  page?: string
}

/** Which sheet of its list this is, and the ways to the ones beside it, also by J and K. */
export function Neighbours({ id, page = '' }: Props) {
  const { app, sheet } = useTexts()
  const place = usePlace(id)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const other = event.key === 'j' ? place?.next : event.key === 'k' ? place?.previous : undefined
      if (other === undefined || isTypedElsewhere(event)) return
      event.preventDefault()
      place?.open(other, page)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [place, page])
  if (place === undefined) return null
  const { at, of, previous, next, open } = place
  return (
    <nav className={styles.neighbours} aria-label={sheet.neighbours}>
      <span>{sheet.place(at, of)}</span>
      <Button
        size="small"
        icon={<UpOutlined />}
        aria-label={sheet.previous}
        title={sheet.previous + app.aside('K')}
        disabled={previous === undefined}
        onClick={() => previous !== undefined && open(previous, page)}
      />
      <Button
        size="small"
        icon={<DownOutlined />}
        aria-label={sheet.next}
        title={sheet.next + app.aside('J')}
        disabled={next === undefined}
        onClick={() => next !== undefined && open(next, page)}
      />
    </nav>
  )
}

/** Letters belong to the field that has the focus, and to a dialog that is open. */
function isTypedElsewhere({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isField = target instanceof Element && target.matches('input, textarea, select')
  return isField || ctrlKey || metaKey || altKey || isDialogOpen()
}
