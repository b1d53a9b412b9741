import { expect } from '@playwright/test'
import { at, expectAccessible, signIn, test } from './people.ts'

test('a key is shown once, works at once and no more when revoked', async ({ page, request }) => {
  await signIn(page, 'auditor')
  await page.getByRole('button', { name: /我的账号/ }).click()
  await page.getByRole('menuitem', { name: '我的账号' }).click()
  await expect(page.getByRole('heading', { name: '我的账号' })).toBeFocused()
  await expectAccessible(page)

  const label = `对接 ${Date.now()}`
  await page.getByRole('button', { name: '新建密钥' }).click()
  await page.getByLabel('用途').fill(label)
  await page.keyboard.press('Enter')
  const told = page.getByRole('dialog', { name: '新的接口密钥' })
  const secret = await told.locator('code').innerText()
  const hint = await told.innerText()
  await expectAccessible(page)
  await told.getByRole('button', { name: '已妥善保存' }).click()
  await expect(page.getByText(label)).toBeVisible()
  await expect(page.getByText(secret)).toHaveCount(0)
  await page.reload()
  await expect(page.getByText(/新建了接口密钥/).first()).toBeVisible()

  const id = /密钥编号 ([\w.-]+)。/.exec(hint)?.[1] ?? ''
  const asked = () =>
    request.post(at('/oauth2/token'), {
      headers: { Authorization: `Basic ${btoa(`${id}:${secret}`)}` },
      form: { grant_type: 'client_credentials' },
    })
  expect((await asked()).status()).toBe(200)
  await page.getByRole('button', { name: `撤销 ${label}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click()
  await expect(page.getByRole('button', { name: `撤销 ${label}` })).toHaveCount(0)
  expect((await asked()).status()).toBe(401)
})

test('a wrong current password and a short new one are told at their fields', async ({ page }) => {
  await signIn(page, 'drafter2', '/account')
  await page.getByLabel('新密码', { exact: true }).fill('short')
  await page.getByLabel('再输入一次新密码').fill('shirt')
  await page.getByRole('button', { name: '更改密码' }).click()
  await expect(page.getByText('请输入当前密码')).toBeVisible()
  await expect(page.getByText('密码至少 12 个字符', { exact: true })).toBeVisible()
  await expect(page.getByText('两次输入的新密码不一样')).toBeVisible()

  await page.getByLabel('当前密码').fill('not my password')
  await page.getByLabel('新密码', { exact: true }).fill('a longer password')
  await page.getByLabel('再输入一次新密码').fill('a longer password')
  await page.getByRole('button', { name: '更改密码' }).click()
  await expect(page.getByText('当前密码不正确', { exact: false })).toBeVisible()
})

test('a lost connection is said, and the list goes on when it is back', async ({ page, context }) => {
  await signIn(page, 'department')
  await expect(page.locator('[data-line]').first()).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('tab', { name: /已办/ }).click()
  await expect(page.getByText('连接已断开')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('连接已断开')).toHaveCount(0)
})

test('the work list is narrowed by amount and put in order', async ({ page }) => {
  await signIn(page, 'auditor')
  await page.getByLabel('金额从（元）').fill('1,000')
  await expect(page).toHaveURL(/minAmount=1000/)
  await page.getByLabel('排序').click()
  await page.getByTitle('金额最大').click()
  await expect(page).toHaveURL(/sort=AMOUNT/)
  await expect(page.locator('[data-line]').first()).toBeVisible()
  const amounts = async () =>
    (await page.locator('tbody td:nth-last-child(3)').allInnerTexts())
      .map((text) => Number(text.replaceAll(',', '')))
      .filter((amount) => amount > 0)
  await expect
    .poll(async () => {
      const shown = await amounts()
      return shown.length > 1 && shown.every((amount, i) => i === 0 || amount <= (shown[i - 1] ?? 0))
    })
    .toBe(true)
})
