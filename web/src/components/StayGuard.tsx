import { Modal } from 'antd'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { useTexts } from '../texts/pages'

interface Props {
  title: string
  text: string
}

/** While it is shown, the page is not left without being asked: what stands here cannot be had again. */
export function StayGuard({ title, text }: Props) {
  const { leave } = useTexts().edit
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title={title}
      okText={leave.stay}
      cancelText={leave.leave}
      closable={false}
      mask={{ closable: false }}
      // above the dialog that shows a secret
      zIndex={1100}
      onOk={() => blocker.reset?.()}
      onCancel={() => blocker.proceed?.()}
    >
      {text}
    </Modal>
  )
}
