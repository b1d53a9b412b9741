import { Modal } from 'antd'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { expiry } from '../../lib/session/session'
import { useTexts } from '../../texts/pages'
import type { Drafting } from './drafting'
import { placeOfUnsaved } from './unsaved'

/** Leaving saves first; only what cannot be saved is asked about, and kept for the next visit where the browser can. */
export function LeaveGuard({ drafting }: { drafting: Drafting }) {
  const { leave } = useTexts().edit
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      drafting.isUnsaved && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (blocker.state === 'blocked') void drafting.save().then((isSaved) => isSaved && blocker.proceed())
  }, [blocker, drafting])
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      // who signs in again comes back to what was typed
      if (drafting.isUnsaved && !expiry.isExpired()) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [drafting])
  return (
    <Modal
      open={blocker.state === 'blocked' && drafting.state().status !== 'saving'}
      title={leave.title}
      okText={leave.stay}
      cancelText={leave.leave}
      closable={false}
      mask={{ closable: false }}
      onOk={() => blocker.reset?.()}
      onCancel={() => blocker.proceed?.()}
    >
      {leave.text[placeOfUnsaved()]}
    </Modal>
  )
}
