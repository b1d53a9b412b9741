import { expect } from '@playwright/test'
import { at, signIn, test } from './people.ts'

const STORED = 'oidc.user:'

test('who is sent to sign in comes back to where they wanted to go', async ({ page }) => {
  await signIn(page, 'auditor', '/?view=ALL&q=%E6%B6%88%E8%B4%B9')
  await expect(page.getByLabel('项目、单位或编号')).toHaveValue('消费')
})

test('a token is renewed unseen while the sign-in lasts', async ({ page }) => {
  await signIn(page, 'auditor')
  await expect(page.locator('[data-line]').first()).toBeVisible()
  const before = await spoilToken(page)
  await page.locator('[data-line]').first().click()
  await expect(page.getByRole('table').getByText('绩效内容')).toBeVisible()
  expect(await token(page)).not.toBe(before)
  expect(page.url()).toContain('/sheets/')
})

test('when the sign-in has ended, signing in again leads back with what was typed', async ({
  page,
  context,
}) => {
  await signIn(page, 'drafter')
  await page.getByRole('tab', { name: '全部' }).click()
  await page.getByText('已批复').first().waitFor()
  await page.locator('tr', { hasText: '已批复' }).locator('[data-line]').first().click()
  await page.getByRole('button', { name: '调整' }).click()
  await page.getByLabel('调整原因').fill('预算指标有调整')
  const sheet = page.url()

  await context.clearCookies()
  await spoilToken(page)
  await page.getByRole('button', { name: '发起调整' }).click()
  await page.getByRole('dialog', { name: '登录已过期' }).getByRole('button', { name: '登录' }).click()
  await page.getByLabel('用户名').fill('drafter')
  await page.getByLabel('密码').fill(process.env.MUBIAO_DEMO_PASSWORD ?? 'a-demo-password')
  await page.getByRole('button', { name: '登录' }).click()

  await page.waitForURL(sheet)
  await page.getByRole('button', { name: '调整' }).click()
  await expect(page.getByLabel('调整原因')).toHaveValue('预算指标有调整')
})

test('signing out ends the sign-in', async ({ page }) => {
  await signIn(page, 'auditor')
  await page.getByRole('button', { name: /我的账号/ }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await expect(page.getByLabel('用户名')).toBeVisible()
  await page.goto(at('/'))
  await expect(page.getByLabel('用户名')).toBeVisible()
})

test('a wrong password is refused without telling which names exist', async ({ page }) => {
  await page.goto(at('/'))
  await page.getByLabel('用户名').fill('nobody')
  await page.getByLabel('密码').fill('wrong')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('alert')).toContainText('用户名或密码不正确')
})

type Page = Parameters<typeof signIn>[0]

async function token(page: Page): Promise<string> {
  return page.evaluate((prefix) => {
    const key = Object.keys(sessionStorage).find((name) => name.startsWith(prefix)) ?? ''
    return (JSON.parse(sessionStorage.getItem(key) ?? '{}') as { access_token: string }).access_token
  }, STORED)
}

/** As if its ten minutes were over: the server does not believe it any more. */
async function spoilToken(page: Page): Promise<string> {
  await page.evaluate((prefix) => {
    const key = Object.keys(sessionStorage).find((name) => name.startsWith(prefix)) ?? ''
    const user = JSON.parse(sessionStorage.getItem(key) ?? '{}') as { access_token: string }
    user.access_token = `${user.access_token.slice(0, -8)}AAAAAAAA`
    sessionStorage.setItem(key, JSON.stringify(user))
  }, STORED)
  return token(page)
}
