import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { acting } from './acting'
import { signOut, userManager } from './session'

test('who signs out acts for nobody afterwards', async () => {
  vi.spyOn(userManager, 'signoutRedirect').mockResolvedValue()
  acting.change('zhang')
  await signOut('li')
  expect(acting.principal()).toBeUndefined()
})
