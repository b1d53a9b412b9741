import { expect } from '@playwright/test'
import { expectAccessible, savedTable, signIn, test } from './people.ts'
import { Script } from './scripts.ts'

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
  await expect(drawer).toHaveAttribute('aria-modal', 'false')
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

test('a drafter proposes an indicator and the performance office decides', async ({ browser }) => {
  const name = `招商推介材料份数 ${Date.now()}`
  const drafting = await (await browser.newContext()).newPage()
  await signIn(drafting, 'drafter', '/library')
  await drafting.getByRole('button', { name: '提出指标' }).click()
  const dialog = drafting.getByRole('dialog', { name: '提出指标' })
  await dialog.getByRole('textbox', { name: '绩效内容' }).fill(name)
  await expectAccessible(drafting)
  await dialog.getByRole('button', { name: '提出指标' }).click()
  await expect(dialog.getByText('请至少选择一个指标体系中的位置')).toBeVisible()
  await dialog.getByRole('combobox', { name: '类别（财预〔2015〕88 号）' }).click()
  await drafting.getByTitle('产出指标 / 数量指标').click()
  await dialog.getByRole('button', { name: '提出指标' }).click()
  await expect(dialog).toBeHidden()
  await drafting.getByRole('radio', { name: '待采纳', exact: true }).check()
  await expect(drafting.getByRole('listitem').filter({ hasText: name })).toBeVisible()
  await expectAccessible(drafting)

  const deciding = await (await browser.newContext()).newPage()
  await signIn(deciding, 'performance-office')
  await deciding.getByRole('link', { name: '指标库' }).click()
  await deciding.getByRole('radio', { name: '待采纳', exact: true }).check()
  await deciding.getByRole('button', { name: `不予采纳“${name}”` }).click()
  const refusal = deciding.getByRole('dialog', { name: '不予采纳' })
  await refusal.getByRole('textbox', { name: '理由' }).fill('与“宣传资料印制数量”重复。')
  await refusal.getByRole('button', { name: '不予采纳' }).click()
  await expect(refusal).toBeHidden()
  await expect(deciding.getByText(name)).toHaveCount(0)
  await drafting.getByRole('radio', { name: '未采纳' }).check()
  await expect(drafting.getByRole('listitem').filter({ hasText: name })).toContainText(
    '理由：与“宣传资料印制数量”重复。',
  )
})

test('what the performance office accepts is proposed no longer but found', async ({ page }) => {
  const name = `招商活动场次 ${Date.now()}`
  const places = [{ edition: '88', level1: '产出指标', level2: '数量指标' }]
  const drafter = await Script.of('drafter')
  await drafter.post('/api/indicators', { definition: { name, places, typicalValues: ['≥4场'] } })
  await signIn(page, 'performance-office', '/library')
  await page.getByRole('radio', { name: '待采纳', exact: true }).check()
  await page.getByRole('button', { name: `采纳“${name}”`, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '采纳' })
  await expect(dialog).toContainText('常用值 ≥4场')
  await dialog.getByRole('radio', { name: '行业指标' }).check()
  await dialog.getByRole('textbox', { name: '行业' }).fill('商务')
  await dialog.getByRole('button', { name: '采纳' }).click()
  await expect(page.getByText(name)).toHaveCount(0)
  await page.getByRole('radio', { name: '在用和待采纳' }).check()
  await page.getByRole('textbox', { name: '名称、拼音或首字母' }).fill(name)
  await expect(page.getByRole('listitem').filter({ hasText: name })).not.toContainText('待采纳')
  await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('商务')
  const table = await savedTable(page)
  expect(table.name).toMatch(/^指标库-\d{8}\.csv$/)
  expect(table.text).toContain(`"${name}","已入库","行业指标（商务）"`)
})

test('the performance office adds, revises and retires an indicator, and its story tells', async ({
  page,
}) => {
  const name = `普法宣传场次 ${Date.now()}`
  await signIn(page, 'performance-office', '/library')
  await page.getByRole('button', { name: '增加指标' }).click()
  const adding = page.getByRole('dialog', { name: '增加指标' })
  await adding.getByRole('textbox', { name: '绩效内容' }).fill(name)
  await adding.getByRole('button', { name: '增加指标' }).click()
  await expect(adding.locator('.ant-form-item', { hasText: '类别（财预〔2015〕88 号）' })).toContainText(
    '请至少选择一个指标体系中的位置',
  )
  await adding.getByRole('combobox', { name: '类别（财预〔2015〕88 号）' }).click()
  await page.getByTitle('产出指标 / 数量指标').click()
  await adding.getByRole('textbox', { name: '常用值' }).fill('≥2场')
  await adding.getByRole('button', { name: '增加指标' }).click()
  await expect(adding).toBeHidden()

  await page.getByRole('textbox', { name: '名称、拼音或首字母' }).fill(name)
  const line = page.getByRole('listitem').filter({ hasText: name })
  await expect(page.getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: `修订“${name}”` }).click()
  const revising = page.getByRole('dialog', { name: '修订' })
  await expect(revising.getByRole('textbox', { name: '常用值' })).toHaveValue('≥2场')
  await revising.getByRole('textbox', { name: '常用值' }).fill('≥4场、≥2场')
  await revising.getByRole('textbox', { name: '理由' }).fill('按季度安排')
  await expectAccessible(page)
  await revising.getByRole('button', { name: '修订' }).click()
  await expect(line).toContainText('常用值 ≥4场、≥2场')

  await page.getByRole('button', { name: `停用“${name}”` }).click()
  const retiring = page.getByRole('dialog', { name: '停用' })
  await retiring.getByRole('textbox', { name: '理由' }).fill('与其他指标重复')
  await retiring.getByRole('button', { name: '停用' }).click()
  await expect(line).toHaveCount(0)
  await page.getByRole('radio', { name: '已停用' }).check()
  await expect(line).toContainText('已停用')
  await expect(line).toContainText('理由：与其他指标重复')

  await page.getByRole('button', { name: `变更记录“${name}”` }).click()
  const story = page.getByRole('dialog', { name: `“${name}”的变更记录` })
  await expect(story.getByText(/修订了常用值：按季度安排/)).toBeVisible()
  await expect(story.getByText('≥4场、≥2场', { exact: true })).toBeVisible()
  await expect(story.getByText(/停用了这项指标：与其他指标重复/)).toBeVisible()
  await expectAccessible(page)
})
