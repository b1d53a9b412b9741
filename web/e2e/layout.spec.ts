import { expect, type Page } from '@playwright/test'
import { at, signIn, test, type Person } from './people.ts'

/** 1280×720 at 200 % zoom has the room of the first. */
const SIZES = { 'at 200 % zoom': { width: 640, height: 360 }, 'on a phone': { width: 390, height: 844 } }
const PAGES: Partial<Record<Person, readonly string[]>> = {
  drafter: ['/', '/new', '/import', '/library', '/account', '/statistics', '/inbox'],
  department: ['/', '{sheet}/review', '/deputies'],
  auditor: [
    '/audit',
    '/audit/events',
    '/audit/access',
    '/audit/register',
    '/audit/questions/Q01',
    '{sheet}',
    '{sheet}/history',
    '{sheet}/replay',
    '{sheet}/compare',
  ],
  admin: [
    '/',
    '/administration/accounts',
    '/administration/units',
    '/administration/chain',
    '/administration/calendar',
    '/administration/shredding',
    '/administration/unattended',
  ],
}

for (const [where, size] of Object.entries(SIZES)) {
  for (const [person, paths] of Object.entries(PAGES)) {
    test(`${where} no page of ${person} scrolls sideways`, async ({ page }) => {
      await page.setViewportSize(size)
      await signIn(page, person as Person)
      const sheet = person === 'admin' ? '' : await anySheet(page)
      for (const path of paths) {
        await page.goto(at(path.replace('{sheet}', sheet)))
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await page.waitForLoadState('networkidle')
        expect(await overflow(page), path).toBeLessThanOrEqual(0)
      }
    })
  }
}

async function anySheet(page: Page): Promise<string> {
  await page.goto(at('/?view=ALL'))
  const address = await page.locator('[data-line]').first().getAttribute('href')
  return new URL(address ?? '', page.url()).pathname.split('/').slice(0, 3).join('/')
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
