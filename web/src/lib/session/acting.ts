const STORED = 'mubiao.acting'
const listeners = new Set<() => void>()

/** The account in whose place this tab acts; undefined: in one's own. Neither the tab nor a sign-in is outlived by it. */
export const acting = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  principal: (): string | undefined => window.sessionStorage.getItem(STORED) ?? undefined,
  change: (principal: string | undefined): void => {
    if (principal === undefined) window.sessionStorage.removeItem(STORED)
    else window.sessionStorage.setItem(STORED, principal)
    listeners.forEach((listener) => listener())
  },
}
