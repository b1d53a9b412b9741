const STORED = 'mubiao.acting'
const SUBJECT = 'mubiao.subject'
const listeners = new Set<() => void>()
let confirmed: string | undefined

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
  /** In whose place the server says that one acts, and the page with it. */
  confirm: (principal: string | undefined): void => {
    confirmed = principal
  },
  /** Whether the page says in whose place one acts. */
  isConfirmed: (): boolean => acting.principal() === confirmed,
  /** Who signed in; where another did so before, nobody acts for anybody any more. */
  signedIn: (subject: string): void => {
    if (window.sessionStorage.getItem(SUBJECT) !== subject) acting.change(undefined)
    window.sessionStorage.setItem(SUBJECT, subject)
  },
}
