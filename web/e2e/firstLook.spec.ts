import { expect, test } from '@playwright/test'
import { expectAccessible, at, signIn } from './people.ts'

test('a reviewer signs in, sees what waits and opens the sheet', async ({ page }) => {
  await page.goto(at('/'))
  await expect(page.getByLabel('用户名')).toBeVisible()
  await expectAccessible(page)

  await signIn(page, 'department')
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
  const sheet = page.locator('[data-line]').first()
  await expect(sheet).toBeVisible()
  await expectAccessible(page)

  const name = await sheet.innerText()
  await page.keyboard.press('ArrowDown')
  await expect(sheet).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name, level: 1 })).toBeFocused()
  await expect(page.getByRole('table').getByText('绩效内容')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: '返回列表' }).click()
  await expect(sheet).toBeFocused()
})

test('the page speaks English when asked to', async ({ page }) => {
  await signIn(page, 'auditor')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Work list' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Work list' })).toBeVisible()
})

test('an administrator is told that sheets are not theirs, and where their work is', async ({ page }) => {
  await signIn(page, 'admin')
  await expect(page.getByText('您的账号不经办目标表')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('main').getByRole('link', { name: '单位' }).click()
  await expect(page.getByRole('button', { name: '新建单位' })).toBeVisible()
})
