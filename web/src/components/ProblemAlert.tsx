import { Alert, Button } from 'antd'
import { asProblem } from '../lib/api/problem'
import { useFirstTexts } from '../texts/language'
import { useFailedRead } from './useFailedRead'

/** A refusal in the server's words, with what it says of single fields below; what was read can be read again. */
export function ProblemAlert({ error }: { error: unknown }) {
  const { app } = useFirstTexts()
  const again = useFailedRead(error)
  if (error === null || error === undefined) return null
  const { detail, violations, requestId, status } = asProblem(error)
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={detail}
      action={
        again && (
          <Button size="small" onClick={again}>
            {app.retry}
          </Button>
        )
      }
      description={
        violations.length > 0 || (status >= 500 && requestId !== undefined) ? (
          <>
            {violations.length > 0 && (
              <ul>
                {violations.map((violation) => (
                  <li key={violation.path + violation.code}>{violation.detail}</li>
                ))}
              </ul>
            )}
            {status >= 500 && requestId !== undefined && <p>{app.requestId(requestId)}</p>}
          </>
        ) : undefined
      }
    />
  )
}
