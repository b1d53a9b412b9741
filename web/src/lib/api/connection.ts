import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { unreachable } from './problem'

const ASK_AGAIN_MS = 2000
/** What a gateway answers when nobody stands behind it. */
const NOBODY_THERE = [502, 503, 504]

let asking = false

/** As `fetch`; a server that cannot be reached is noticed, and noticed again when it is back. */
export async function connectedFetch(request: Request): Promise<Response> {
  try {
    const response = await fetch(request)
    if (NOBODY_THERE.includes(response.status)) lost()
    return response
  } catch (error) {
    if (request.signal.aborted) throw error
    lost()
    throw unreachable()
  }
}

/** Whether the server can be reached, as far as is known. */
export function useConnected(): boolean {
  return useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  )
}

/** Looks whether the server can be reached, where something other than a request of its own has failed. */
export async function lookForServer(): Promise<void> {
  if (!(await isThere())) lost()
}

function lost() {
  onlineManager.setOnline(false)
  if (!asking) {
    asking = true
    setTimeout(() => void askAgain(), ASK_AGAIN_MS)
  }
}

/** Any answer will do, a refusal too. Reads that wait for the connection go on by themselves. */
async function askAgain() {
  if (await isThere()) {
    asking = false
    onlineManager.setOnline(true)
  } else {
    setTimeout(() => void askAgain(), ASK_AGAIN_MS)
  }
}

function isThere(): Promise<boolean> {
  return fetch('/api/me', { method: 'HEAD', cache: 'no-store' }).then(
    (response) => !NOBODY_THERE.includes(response.status),
    () => false,
  )
}
