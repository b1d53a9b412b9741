import { expect } from '@playwright/test'
import { at, expectAccessible, signIn, test } from './people.ts'

test('a page that could not be loaded offline says so, and comes by itself', async ({ page, context }) => {
  await signIn(page, 'drafter')
  await expect(page.locator('[data-line]').first()).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('link', { name: '导入文档' }).click()
  await expect(page.getByRole('heading', { name: '连接已断开，这一页还没有载入' })).toBeVisible()
  await expectAccessible(page)
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: '导入文档' })).toBeVisible()
})

test('a page that is opened offline says so and comes by itself, and nothing of it is kept', async ({
  page,
  context,
}) => {
  await signIn(page, 'drafter')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  await context.setOffline(true)
  await page.goto(at('/sheets'))
  await expect(page.getByRole('heading', { name: '连接已断开' })).toBeVisible()
  await expect(page.getByRole('link', { name: '重试' })).toBeVisible()
  await expectAccessible(page)
  expect(await page.evaluate(() => caches.keys())).toEqual([])
  await context.setOffline(false)
  await expect(page.locator('[data-line]').first()).toBeVisible()
})

test('what could not be read is read again on demand', async ({ page }) => {
  await signIn(page, 'drafter')
  let isDown = true
  const busy = { status: 500, json: { code: 'INTERNAL', detail: '系统出错了', requestId: 'r1' } }
  await page.route(/\/api\/indicators\b/, (route) => (isDown ? route.fulfill(busy) : route.continue()))
  await page.goto(at('/library'))
  await expect(page.getByText('系统出错了')).toBeVisible()
  await expectAccessible(page)
  isDown = false
  await page.getByRole('button', { name: '重试' }).click()
  await expect(page.getByText('系统出错了')).toHaveCount(0)
  await expect(page.getByRole('listitem').first()).toBeVisible()
})
