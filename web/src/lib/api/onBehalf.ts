import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { acting } from '../session/acting'
import { actingChanged, asProblem } from './problem'

const HEADER = 'On-Behalf-Of'
const READS = /^\/api\/(me|queue|sheets(\/.+)?)$/
/** What everybody reads as themselves, though it is of a sheet. */
const OWN_READS = /\/(archive|receipt)$/
const COMMANDS = /^\/api\/(approvals|sheets\/[^/]+\/(pass|return|reject|approve|take-back))$/
/** Why the server does not let one act in another's place any more. */
const OVER = ['NOT_A_DEPUTY', 'DEPUTYSHIP_ENDED']

/**
 * Says in whose place a request is sent while one acts for another; what cannot be delegated goes in one's own name. A
 * command that could be signed in another place than the page says is refused.
 */
export function inPlace(request: Request): Request {
  const principal = acting.principal()
  const path = new URL(request.url).pathname
  const isCommand = request.method !== 'GET'
  const isDelegable = isCommand ? COMMANDS.test(path) : READS.test(path) && !OWN_READS.test(path)
  if (isCommand && isDelegable && !acting.isConfirmed()) throw actingChanged()
  if (principal !== undefined && isDelegable) request.headers.set(HEADER, principal)
  return request
}

/** Whether a refusal says that one acts for the other no longer. */
export function isOver(error: unknown): boolean {
  return acting.principal() !== undefined && OVER.includes(asProblem(error).code)
}

/** In whose place one acts, and the way to act in another's; nothing that was read before is shown after. */
export function useActing() {
  const client = useQueryClient()
  const principal = useSyncExternalStore(acting.subscribe, acting.principal)
  const act = useCallback(
    (next: string | undefined) => {
      acting.change(next)
      void client.resetQueries()
    },
    [client],
  )
  return { principal, act }
}
