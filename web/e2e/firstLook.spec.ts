import { expect } from '@playwright/test'
import { expectAccessible, at, PASSWORD, signIn, test } from './people.ts'

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
  await page.getByRole('main').getByRole('link', { name: '配置检查' }).click()
  await expect(page.getByRole('tab', { name: '配置检查' })).toHaveAttribute('aria-selected', 'true')
})

test('who comes for the first time is shown around once, and finds help, keys and sheets', async ({
  page,
}) => {
  await page.goto(at('/'))
  await page.getByLabel('用户名').fill('auditor')
  await page.getByLabel('密码').fill(process.env.MUBIAO_DEMO_PASSWORD ?? PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByText('欢迎使用')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByText('欢迎使用')).toHaveCount(0)
  await page.reload()
  await expect(page.locator('[data-line]').first()).toBeVisible()
  await expect(page.getByText('欢迎使用')).toHaveCount(0)

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '快捷键' })).toContainText('搜索目标表')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+K')
  const search = page.getByRole('dialog', { name: '搜索目标表' })
  await page.keyboard.type('招商工作')
  await expect(search.getByRole('option').first()).toContainText('招商工作')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('招商工作')
  await page.keyboard.press('Control+K')
  await expect(search.getByRole('option', { name: /招商工作/ })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.goto(at('/help?part=rules'))
  await expect(page.getByRole('row', { name: /^A01/ })).toContainText('财预〔2015〕88号')
  await page.getByLabel('代码或文字').fill('满意度')
  await expect(page.getByRole('row', { name: /^C08/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /^A01/ })).toHaveCount(0)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expectAccessible(page)

  await page.goto(at('/?view=ALL&year=2026'))
  await page.getByRole('button', { name: '常用筛选' }).click()
  await page.getByRole('textbox', { name: '名称', exact: true }).fill('今年的表')
  await page.getByRole('button', { name: '保存当前筛选' }).click()
  await expect(page.getByRole('button', { name: '删除“今年的表”' })).toBeVisible()
  await expectAccessible(page)
  await page.goto(at('/'))
  await page.getByRole('button', { name: '常用筛选' }).click()
  await page.getByRole('button', { name: '今年的表', exact: true }).click()
  await expect(page).toHaveURL(/year=2026/)
})
