import { Button, Result } from 'antd'
import { Link } from 'react-router'
import { useTexts } from '../texts/language'

/** Where an error of the page itself ends, also a part of it that an update has removed from the server. */
export function Broken() {
  const { app } = useTexts()
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
  const { app } = useTexts()
  return (
    <Result
      status="404"
      title={<h1>{app.notFound}</h1>}
      subTitle={app.notFoundHint}
      extra={<Link to="/">{app.toWorkList}</Link>}
    />
  )
}
