import { expect } from '@playwright/test'
import { at, expectAccessible, signIn, test } from './people.ts'

test('an administrator sees how the system runs and has the read models made anew', async ({ page }) => {
  await signIn(page, 'admin', '/administration/running')
  await expect(page.getByRole('heading', { name: '读模型', exact: true })).toBeVisible()
  await expect(page.getByRole('row', { name: /目标表/ })).toContainText('已是最新')
  await expect(page.getByText('没有未能处理的事件。')).toBeVisible()
  await expect(page.getByText('总大小')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: '重建读模型' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '重建读模型' }).click()
  await expect(dialog.getByText('请填写')).toBeVisible()
  await dialog.getByLabel('原因').fill('年终核对')
  await dialog.getByRole('button', { name: '重建读模型' }).click()

  await expect(page.getByText('上次重建')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/admin 于 .* 发起：年终核对/)).toBeVisible()
  await expect(page.getByRole('row', { name: /^sheet / })).toContainText('逐行一致')
  await expect(page.getByRole('row', { name: /^audit / })).toContainText('逐行一致')
  await expectAccessible(page)
})

test('who is no administrator does not find the page', async ({ page }) => {
  await signIn(page, 'auditor')
  await page.goto(at('/administration/running'))
  await expect(page).toHaveURL(/\/administration\/chain$/)
})

test('an administrator sees for how long it is known where requests came from', async ({ page }) => {
  await signIn(page, 'admin', '/administration/shredding')
  const year = new Date().getFullYear()
  await expect(
    page.getByRole('row', { name: new RegExp(`^${year} \\d+ 须保存到 ${year + 1}-06-30$`) }),
  ).toBeVisible()
  await expect(page.getByText('目前没有保存期已满的年度。')).toBeVisible()
  await expect(page.getByText('从未销毁过。')).toBeVisible()
  await expectAccessible(page)
})
