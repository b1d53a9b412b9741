import 'fake-indexeddb/auto'
import { User } from 'oidc-client-ts'
import { expect, test, vi } from 'vitest'
import { acting } from './acting'
import { signOut, userManager } from './session'

function signIn(sub: string) {
  const profile = { sub, iss: '', aud: '', exp: 0, iat: 0 }
  return userManager.events.load(new User({ access_token: '', token_type: 'Bearer', profile }))
}

test('acting for another ends with the sign-in, and not before', async () => {
  vi.spyOn(userManager, 'signoutRedirect').mockRejectedValueOnce(new TypeError('offline'))
  acting.change('zhang')
  await expect(signOut('li')).rejects.toThrow('offline')
  expect(acting.principal()).toBe('zhang')
  await userManager.removeUser()
  expect(acting.principal()).toBeUndefined()
})

test('who signs in again acts on, and who signs in after another does not', async () => {
  await signIn('li')
  acting.change('zhang')
  await signIn('li')
  expect(acting.principal()).toBe('zhang')
  await signIn('wang')
  expect(acting.principal()).toBeUndefined()
})
