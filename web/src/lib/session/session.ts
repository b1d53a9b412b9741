import { UserManager, WebStorageStateStore } from 'oidc-client-ts'
import { acting } from './acting'
import { forgetAllTyped } from './typed'

const origin = window.location.origin

/** What is kept of a sign-in lives as long as this tab. */
export const userManager = new UserManager({
  authority: origin,
  client_id: 'mubiao-web',
  redirect_uri: `${origin}/callback`,
  silent_redirect_uri: `${origin}/silent-renew`,
  post_logout_redirect_uri: `${origin}/`,
  scope: 'openid profile',
  userStore: new WebStorageStateStore({ store: window.sessionStorage }),
  stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
  automaticSilentRenew: true,
  loadUserInfo: false,
})

// what is done until the sign-in ends is signed as the page says
userManager.events.addUserUnloaded(() => acting.change(undefined))
userManager.events.addUserLoaded(({ profile }) => acting.signedIn(profile.sub))

/** Where to go on after signing in. */
export interface Return {
  to: string
}

export async function accessToken(): Promise<string | undefined> {
  return (await userManager.getUser())?.access_token
}

/** Where the system says it stands; here, when it does not say. */
export async function ownAddress(): Promise<string> {
  return userManager.metadataService.getIssuer().then(
    (issuer) => new URL(issuer).origin,
    () => origin,
  )
}

/** To the sign-in page, and from there back to where one is. */
export async function signIn(): Promise<void> {
  if (isLeaving) return
  const { pathname, search, hash } = window.location
  const state: Return = { to: pathname === '/callback' ? '/' : pathname + search + hash }
  await userManager.signinRedirect({ state })
}

let isLeaving = false

/** Signs out of this page and of identity; what was typed is the person's and goes with them. */
export async function signOut(account: string): Promise<void> {
  isLeaving = true
  await forgetAllTyped(account)
  return userManager.signoutRedirect()
}

let renewing: Promise<string | undefined> | undefined

/** A new token by the sign-in that the browser still has; undefined when it has none. Asked once at a time. */
export function renew(): Promise<string | undefined> {
  renewing ??= userManager
    .signinSilent()
    .then(
      (user) => user?.access_token,
      () => undefined,
    )
    .finally(() => {
      renewing = undefined
    })
  return renewing
}

let isExpired = false
const listeners = new Set<() => void>()

/** Nothing more can be read or sent until one signs in again. */
export function expired(): void {
  isExpired = true
  listeners.forEach((listener) => listener())
}

export const expiry = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  isExpired: () => isExpired,
}
