/** The words of Chromium, Firefox and Safari for code that did not come; there is no name for it that they share. */
const UNLOADED = /dynamically imported module|importing a module script failed|unable to preload/i

/** Whether an error is that a part of the page could not be loaded. */
export function isUnloaded(error: unknown): boolean {
  return error instanceof Error && UNLOADED.test(error.message)
}

const TRIED = 'loaded-again'
const TRY_AGAIN_MS = 60_000

/**
 * Loads the page anew, where it is. What cannot be loaded at once again is really missing; then the page stays and says
 * so, instead of loading for ever.
 */
export function loadAgain(what: string, now = Date.now()): boolean {
  const last = JSON.parse(window.sessionStorage.getItem(TRIED) ?? 'null') as {
    what: string
    at: number
  } | null
  if (last?.what === what && now - last.at < TRY_AGAIN_MS) return false
  window.sessionStorage.setItem(TRIED, JSON.stringify({ what, at: now }))
  window.location.reload()
  return true
}
