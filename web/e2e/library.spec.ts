import { expect, test } from '@playwright/test'
import { expectAccessible, signIn } from './people.ts'

const SAVED = /已保存 \d\d:\d\d/

test('a drafter finds an indicator by its initials and takes it over into the sheet', async ({ page }) => {
  await signIn(page, 'drafter', '/new')
  await page.getByRole('button', { name: '新建空白表' }).click()
  await page.waitForURL(/\/sheets\/.+\/edit$/)

  const open = page.getByRole('button', { name: '指标库' })
  await open.press('Enter')
  const drawer = page.getByRole('dialog', { name: '指标库' })
  const search = drawer.getByRole('textbox', { name: '名称、拼音或首字母' })
  await expect(search).toBeFocused()
  await search.fill('sbgzsl')
  const found = drawer.getByRole('listitem').filter({ hasText: '设备购置数量' })
  await expect(drawer.getByRole('listitem')).toHaveCount(1)
  await expect(found).toContainText('产出指标 / 数量指标')
  await expect(found).toContainText('已批复的表中')
  await expectAccessible(page)

  await found.getByRole('button', { name: '插入“设备购置数量”' }).dblclick()
  await expect(drawer.getByRole('status')).toHaveText('表中第 1 行已有“设备购置数量”')
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  await expect(field('第 1 行 绩效内容')).toHaveValue('设备购置数量')
  await expect(field('第 1 行 绩效值')).toHaveValue('≥10台(套)')
  await expect(field('第 2 行 绩效内容')).toHaveValue('')

  await search.fill('培训')
  await drawer.getByRole('button', { name: '插入“培训班次”' }).click()
  await expect(drawer.getByRole('status')).toHaveText('已在第 2 行插入“培训班次”，请核对绩效值')
  await expect(page.getByText(SAVED)).toBeVisible()
  await search.press('Escape')
  await expect(drawer).toBeHidden()
  await expect(open).toBeFocused()

  await page.reload()
  await expect(field('第 1 行 绩效值')).toHaveValue('≥10台(套)')
  await expect(field('第 2 行 绩效内容')).toHaveValue('培训班次')
})
