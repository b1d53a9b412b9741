import { expect, type Page } from '@playwright/test'
import { at, expectAccessible, signIn, test, type Person } from './people.ts'

/** One page of every kind: each looks at the same colours as those like it, and axe takes its time. */
const PAGES: Partial<Record<Person, readonly string[]>> = {
  drafter: ['/', '/account', '/inbox', '/statistics', '{sheet}'],
  department: ['{sheet}/review'],
  auditor: ['/audit/events', '{sheet}/history', '{sheet}/compare'],
  admin: ['/administration/accounts', '/administration/running'],
}

const theme = (page: Page) => page.locator('html').getAttribute('data-theme')

for (const [person, paths] of Object.entries(PAGES)) {
  test(`on a dark computer the pages of ${person} can be read`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await signIn(page, person as Person)
    expect(await theme(page)).toBe('dark')
    const sheet = person === 'admin' ? '' : await anySheet(page)
    for (const path of paths) {
      await page.goto(at(path.replace('{sheet}', sheet)))
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.waitForLoadState('networkidle')
      await expectAccessible(page)
    }
  })
}

test('one chooses how the page looks, and it stays so', async ({ page }) => {
  await signIn(page, 'auditor')
  expect(await theme(page)).toBe('light')
  await page.getByRole('button', { name: /我的账号/ }).click()
  await page.getByRole('menuitem', { name: '深色' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.emulateMedia({ media: 'print' })
  expect(
    await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper')),
  ).toBe('#fff')
})

async function anySheet(page: Page): Promise<string> {
  await page.goto(at('/?view=ALL'))
  const address = await page.locator('[data-line]').first().getAttribute('href')
  return new URL(address ?? '', page.url()).pathname.split('/').slice(0, 3).join('/')
}
