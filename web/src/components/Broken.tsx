import { Button, Result } from 'antd'
import { useEffect, useState } from 'react'
import { Link, useRouteError } from 'react-router'
import { lookForServer, useConnected } from '../lib/api/connection'
import { isUnloaded, loadAgain } from '../lib/loading'
import { useFirstTexts } from '../texts/language'

/** Where an error of the page itself ends, also a part of it that cannot be loaded. */
export function Broken() {
  return <BrokenBy error={useRouteError()} />
}

export function BrokenBy({ error }: { error: unknown }) {
  return isUnloaded(error) ? <Unloaded what={String(error)} /> : <Failed />
}

/** Code that could not be loaded: the connection is gone, or an update has removed it from the server. */
function Unloaded({ what }: { what: string }) {
  const { app } = useFirstTexts()
  const isConnected = useConnected()
  const [hasLooked, setHasLooked] = useState(false)
  useEffect(() => {
    void lookForServer().then(() => setHasLooked(true))
  }, [])
  useEffect(() => {
    if (hasLooked && isConnected) loadAgain(what)
  }, [hasLooked, isConnected, what])
  if (hasLooked && isConnected) return <Failed />
  return (
    <Result
      status="warning"
      title={<h1>{app.unloaded}</h1>}
      subTitle={<p role="status">{app.unloadedHint}</p>}
    />
  )
}

function Failed() {
  const { app } = useFirstTexts()
  return (
    <Result
      status="warning"
      title={app.broken}
      subTitle={app.brokenHint}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {app.reload}
        </Button>
      }
    />
  )
}

export function NotFound() {
  const { app } = useFirstTexts()
  return (
    <Result
      status="404"
      title={<h1>{app.notFound}</h1>}
      subTitle={app.notFoundHint}
      extra={<Link to="/">{app.toWorkList}</Link>}
    />
  )
}
