import { afterEach, expect, test } from 'vitest'
import { isDialogOpen } from './dialogs'

afterEach(() => document.body.replaceChildren())

test('a dialog counts while it is shown, not once it is closed and kept hidden', () => {
  expect(isDialogOpen()).toBe(false)
  document.body.innerHTML = '<div style="display: none"><div role="dialog"></div></div>'
  expect(isDialogOpen()).toBe(false)
  document.body.insertAdjacentHTML('beforeend', '<div role="dialog"></div>')
  expect(isDialogOpen()).toBe(true)
})
