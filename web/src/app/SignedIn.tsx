import { App, Button, Modal, Result } from 'antd'
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { hasAuthParams, useAuth } from 'react-oidc-context'
import { asProblem, UNAUTHENTICATED } from '../lib/api/problem'
import { Loading } from '../components/Loading'
import { ProblemAlert } from '../components/ProblemAlert'
import { useFirstTexts } from '../texts/language'
import { MeContext, useMeQuery } from '../lib/api/me'
import { isOver, useActing } from '../lib/api/onBehalf'
import { acting } from '../lib/session/acting'
import { expiry, ownAddress, signIn } from '../lib/session/session'
import { bringBackTyped } from '../lib/session/typed'

/** Shows the page to who is signed in; everybody else is sent to the sign-in page and comes back here. */
export function SignedIn({ children }: { children: ReactNode }) {
  const auth = useAuth()
  const { session } = useFirstTexts()
  const isStranger = auth.user === undefined || auth.user === null
  // who comes back from signing in has come from there
  const address = useAddress(isStranger && !hasAuthParams())
  const isAtHome = address === window.location.origin
  const mustSignIn = isStranger && !auth.isLoading && auth.error === undefined && !hasAuthParams()
  useEffect(() => {
    if (mustSignIn && isAtHome) void signIn()
  }, [mustSignIn, isAtHome])
  if (isStranger && address !== undefined && !isAtHome) {
    return <OtherAddress address={address} />
  }
  if (!isStranger) return <Known>{children}</Known>
  if (auth.error !== undefined) return <NotSignedIn message={auth.error.message} />
  return <Loading text={session.signingIn} />
}

/** Signing in works from one address only; whoever came by another is told, instead of being refused later. */
function useAddress(isWanted: boolean): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (!isWanted) return
    void ownAddress().then(setAddress)
  }, [isWanted])
  return address
}

function OtherAddress({ address }: { address: string }) {
  const { session } = useFirstTexts()
  return (
    <Result
      status="info"
      title={<h1>{session.otherAddress(address)}</h1>}
      subTitle={session.otherAddressHint}
      extra={<a href={address + window.location.pathname + window.location.search}>{address}</a>}
    />
  )
}

function Known({ children }: { children: ReactNode }) {
  const { app, session } = useFirstTexts()
  const me = useMeQuery()
  const hasEnded = me.data === undefined && me.error !== null && asProblem(me.error).code === UNAUTHENTICATED
  useEffect(() => {
    if (hasEnded) void signIn()
  }, [hasEnded])
  useEndOfActing(me.error)
  useEffect(() => acting.confirm(me.data?.onBehalfOf?.account), [me.data])
  const isBack = useTypedBack(me.data?.account)
  if (me.data !== undefined && isBack) {
    return (
      <MeContext value={me.data}>
        {children}
        <ExpiredDialog />
      </MeContext>
    )
  }
  if (me.error !== null && !hasEnded && !isOver(me.error)) return <ProblemAlert error={me.error} />
  return <Loading text={hasEnded ? session.signingIn : app.loading} />
}

/** Goes on in one's own place, and says so, when one may not act in the other's any more. */
function useEndOfActing(error: Error | null) {
  const { acting: words } = useFirstTexts()
  const { modal } = App.useApp()
  const { act } = useActing()
  useEffect(() => {
    if (error === null || !isOver(error)) return
    act(undefined)
    modal.warning({
      title: words.ended,
      content: (
        <>
          <p>{asProblem(error).detail}</p>
          <p>{words.endedHint}</p>
        </>
      ),
    })
  }, [error, act, modal, words])
}

/** Whether what the account typed in tabs that have ended is there again, before any form asks for it. */
function useTypedBack(account: string | undefined): boolean {
  const [isBack, setIsBack] = useState(false)
  useEffect(() => {
    if (account === undefined) return
    const back = () => setIsBack(true)
    bringBackTyped(account).then(back, back)
  }, [account])
  return isBack
}

function NotSignedIn({ message }: { message: string }) {
  const { app, session } = useFirstTexts()
  return (
    <Result
      status="warning"
      title={session.failed}
      subTitle={session.failedHint + app.aside(message)}
      extra={
        <Button type="primary" onClick={() => window.location.replace('/')}>
          {session.signIn}
        </Button>
      }
    />
  )
}

/** Asked rather than done: what stands on the page can still be read and copied. */
function ExpiredDialog() {
  const { session } = useFirstTexts()
  const isExpired = useSyncExternalStore(expiry.subscribe, expiry.isExpired)
  return (
    <Modal
      open={isExpired}
      title={session.expired}
      closable={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" autoFocus onClick={() => void signIn()}>
          {session.signIn}
        </Button>
      }
    >
      {session.expiredHint}
    </Modal>
  )
}
