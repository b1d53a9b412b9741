import { useEffect, useRef, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import { useFirstTexts } from '../texts/language'
import styles from './page.module.css'

interface Props {
  title: string
  /** Beside the title, such as a state. */
  aside?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** A page with its heading; coming here by a link moves the focus to it, as screen readers expect of a new page. */
export function Page({ title, aside, actions, children }: Props) {
  const { app } = useFirstTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  const arrivedByLink = useLocation().key !== 'default'
  useEffect(() => {
    document.title = `${title} · ${app.name}`
  }, [title, app.name])
  useEffect(() => {
    const isInContent = document.getElementById('content')?.contains(document.activeElement) === true
    if (arrivedByLink && !isInContent) heading.current?.focus({ preventScroll: true })
  }, [arrivedByLink])
  return (
    <>
      <div className={styles.heading}>
        <div className={styles.headingText}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {aside}
        </div>
        {actions}
      </div>
      {children}
    </>
  )
}
