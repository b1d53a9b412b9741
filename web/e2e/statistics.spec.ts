import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { expectAccessible, signIn, test } from './people.ts'

test('each figure leads to the sheets behind it', async ({ page }) => {
  await signIn(page, 'auditor', '/statistics')
  const states = page.getByRole('region', { name: '各状态目标表' }).first()
  await expect(states.getByRole('img', { name: '各状态目标表' }).locator('svg')).toBeVisible()
  await expectAccessible(page)

  const returned = states.getByRole('link', { name: /^已退回：\d+，打开列表$/ })
  const count = Number(await returned.textContent())
  await returned.click()
  await expect(page).toHaveURL(/\/sheets\?state=RETURNED$/)
  await expect(page.getByRole('heading', { level: 1, name: '目标表' })).toBeFocused()
  await expect(page.getByRole('link', { name: '电子商务全域化补助资金' })).toBeVisible()
  await expect(page.locator('[data-line]')).toHaveCount(count)
  await expectAccessible(page)
  await page.reload()
  await expect(page.locator('[data-line]')).toHaveCount(count)
})

test('a bar leads there too', async ({ page }) => {
  await signIn(page, 'auditor', '/statistics')
  const chart = page.getByRole('img', { name: '审核中，停在各环节' })
  await expect(chart.locator('svg')).toBeVisible()
  const box = await chart.boundingBox()
  if (box === null) throw new Error('the chart has no place')
  // where the bars stand depends on how many there are
  for (let down = 30; down < box.height && page.url().endsWith('/statistics'); down += 8) {
    await page.mouse.click(box.x + box.width / 3, box.y + down)
    await page.waitForTimeout(200)
  }
  await expect(page).toHaveURL(/\/sheets\?stage=[a-z-]+$/)
  await expect(page.locator('[data-line]').first()).toBeVisible()
})

test('figures can be narrowed to a year, and the lists behind them stay as narrow', async ({ page }) => {
  await signIn(page, 'auditor', '/statistics')
  await page.getByRole('combobox', { name: '年度' }).click()
  await page.getByTitle('2026 年').click()
  await expect(page).toHaveURL(/year=2026$/)
  await page
    .getByRole('link', { name: /^审核中/ })
    .first()
    .click()
  await expect(page).toHaveURL(/year=2026&state=IN_REVIEW$/)
})

test('what the checks found leads to the sheets that broke the rule', async ({ page }) => {
  await signIn(page, 'auditor', '/statistics?year=2026')
  const rules = page.getByRole('table', { name: '各规则检查结果' })
  const most = rules.getByRole('link').first()
  const count = Number(await most.textContent())
  expect(count).toBeGreaterThan(0)
  await expect(page.getByRole('table', { name: '各单位检查结果' })).toContainText(
    '平罗县商务和投资促进局本级',
  )
  await most.click()
  await expect(page).toHaveURL(/\/sheets\?year=2026&rule=[A-H]\d\d$/)
  await expect(page.locator('[data-line]')).toHaveCount(count)
  await expect(page.getByText(/^不符合规则 [A-H]\d\d$/).first()).toBeVisible()
  await expectAccessible(page)
})

test('the ways that sheets went are drawn, told in a table, and saved as a picture', async ({ page }) => {
  await signIn(page, 'auditor', '/statistics?year=2026')
  const map = page.getByRole('region', { name: '审批流程图' }).first()
  await expect(map.getByRole('img', { name: '审批流程图' })).toContainText('业务股室审核')
  // other tests give the first stage another name
  await expect(map.getByRole('table', { name: '各路径' })).toContainText('→ 业务股室审核')
  const saving = page.waitForEvent('download')
  await map.getByRole('button', { name: '保存图片（SVG）' }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toBe('审批流程图.svg')
  expect(readFileSync(await saved.path(), 'utf8')).toContain('<polyline')
})

test('a drafter sees the figures of the own unit', async ({ page }) => {
  await signIn(page, 'drafter', '/statistics')
  await expect(page.getByRole('region', { name: '各单位退回情况' }).first()).toContainText(
    '平罗县商务和投资促进局本级',
  )
})

test('who has no sheets yet is told so instead of being shown empty charts', async ({ page }) => {
  await signIn(page, 'drafter2', '/statistics')
  await expect(page.getByText('还没有可统计的目标表')).toBeVisible()
  await expect(page.getByRole('img', { name: '各状态目标表' })).toHaveCount(0)
  await expectAccessible(page)
})
