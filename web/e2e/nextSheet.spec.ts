import { expect } from '@playwright/test'
import { at, expectAccessible, signIn, test } from './people.ts'
import { sheetsToApprove } from './scripts.ts'

test('an approver reads what the others said, approves and goes on to the next sheet', async ({ page }) => {
  test.setTimeout(180_000)
  const mark = `连续批复${Date.now()}`
  await sheetsToApprove([`${mark} 甲`, `${mark} 乙`])
  await signIn(page, 'approver')
  await page.goto(at(`/?q=${encodeURIComponent(mark)}`))
  const first = page.locator('tr', { hasText: mark }).first()
  const name = await first.locator('[data-line]').innerText()
  // the whole row opens, not only the name
  await first.getByRole('cell').nth(3).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  await expect(page.getByText('第 1 张，共 2 张')).toBeVisible()
  const said = page.getByRole('region', { name: '前面各环节的意见' })
  await expect(said.getByRole('listitem')).toHaveCount(3)
  await expect(said.getByRole('listitem').first()).toContainText('同意。')
  await expectAccessible(page)

  await page.keyboard.press('j')
  await expect(page.getByText('第 2 张，共 2 张')).toBeVisible()
  await page.keyboard.press('k')
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()

  const decision = page.getByRole('form', { name: '处理决定' })
  await decision.getByRole('radio', { name: /^予以批复/ }).check()
  await decision.getByLabel('批复文号').fill(`平财绩〔2026〕${mark.slice(-6)} 号`)
  await decision.getByRole('button', { name: '批复并打开下一张' }).click()
  await expect(page.getByText(`已批复：${name}`)).toBeVisible()
  await expect(page.getByText('第 2 张，共 2 张')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(mark)
  await expect(page.getByRole('heading', { name, level: 1 })).toHaveCount(0)
  await page.getByRole('button', { name: '返回列表' }).click()
  await expect(page.locator('[data-line]')).toHaveCount(1)
})
