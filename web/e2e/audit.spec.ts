import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { at, expectAccessible, savedTable, signIn, test } from './people.ts'

/** Drafted, approved, and now being revised: somebody changed a value in its last step. */
const REVISED = '2026 年平罗招商工作经费'
const RETURNED = '电子商务全域化补助资金'
const CHANGED = 'td[data-path="indicators/i01/value"]'

async function replayOf(page: Page, project: string, person: 'auditor' | 'drafter' = 'auditor') {
  await signIn(page, person, person === 'auditor' ? '/audit' : '/?view=ALL')
  await page.getByRole('link', { name: project }).click()
  if (person !== 'auditor') await page.getByRole('link', { name: '过程回放' }).click()
  await expect(page.getByRole('slider', { name: '步骤' })).toBeVisible()
}

const step = (page: Page) => page.getByRole('complementary', { name: '这一步' })

test('an auditor steps through the life of a sheet', async ({ page }) => {
  await replayOf(page, REVISED)
  await expect(page.getByRole('heading', { level: 1, name: REVISED })).toBeVisible()
  await expect(page.locator(CHANGED)).toContainText('≥20 次')
  await expect(page.locator(CHANGED)).toContainText('原为：15 次')
  await expect(page.locator('td[class*=changed]')).toHaveCount(1)
  await expect(step(page)).toContainText('马晓燕')
  await expect(step(page)).toContainText('填报人')
  await expectAccessible(page)

  await page.keyboard.press('Home')
  await expect(page).toHaveURL(/v=1$/)
  await expect(page.getByText('第 1 步，共 8 步')).toBeVisible()
  await expect(page.locator(CHANGED)).toContainText('15 次')
  await expect(page.locator('td[class*=changed]')).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await expect(step(page).getByRole('heading', { name: '送审' })).toBeVisible()
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(step(page)).toContainText('主管部门审核人')
  await expect(step(page)).toContainText('符合本部门工作计划，同意')

  await page.getByRole('slider', { name: '步骤' }).focus()
  await page.keyboard.press('End')
  await expect(page).toHaveURL(/v=8$/)
  await expect(page.locator('td[class*=changed]')).toHaveCount(1)
})

test('a replay plays by itself, and its address leads others to the same step', async ({ page }) => {
  await replayOf(page, REVISED)
  await page.goto(`${page.url().split('?')[0] ?? ''}?v=6`)
  await expect(step(page)).toContainText('平财绩〔2026〕1 号')
  await page.getByRole('button', { name: '播放' }).click()
  await expect(page).toHaveURL(/v=8$/)
  await expect(page.getByRole('button', { name: '播放' })).toBeVisible()
})

test('the reasons of a return stand at their cells', async ({ page }) => {
  await replayOf(page, RETURNED)
  await expect(page.locator('td[data-path=annualGoal]')).toContainText('年度目标没有可衡量的数字')
  await expect(step(page)).toContainText('退回')
})

test('a click on a cell tells who set it, when, and what it said before', async ({ page }) => {
  await replayOf(page, REVISED, 'drafter')
  await page.getByRole('button', { name: /^查看由来：第 1 行 绩效值/ }).click()
  const story = page.getByRole('dialog')
  await expect(story).toContainText('≥20 次')
  await expect(story).toContainText('15 次')
  await expect(story).toContainText('马晓燕')
  await expect(story).toContainText('批复后调整')
  await expect(story).toContainText('批复时为“15 次”（平财绩〔2026〕1 号')
  await expect(story.getByRole('link', { name: '与批复时对比' })).toHaveAttribute('href', /from=6&to=8$/)
  await expectAccessible(page)
  await story.getByRole('button', { name: '第 1 步' }).click()
  await expect(story).toBeHidden()
  await expect(page).toHaveURL(/v=1$/)
})

test('two versions are compared side by side', async ({ page }) => {
  await replayOf(page, REVISED)
  await page.getByRole('link', { name: '对比步骤' }).click()
  await expect(page.getByRole('heading', { name: '有 1 处不同' })).toBeVisible()
  await expect(page.getByRole('article', { name: '第 6 步' }).locator(CHANGED)).toContainText('15 次')
  await expect(page.getByRole('article', { name: '第 8 步' }).locator(CHANGED)).toContainText('≥20 次')
  await expect(page.locator('td[class*=changed]')).toHaveCount(2)
  await expectAccessible(page)

  await page.getByRole('combobox', { name: '较晚的一步' }).fill('第 7 步')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '两步内容相同' })).toBeVisible()
  await expect(page).toHaveURL(/from=6&to=7$/)
})

test('the code on a document leads to its version and says whether the paper agrees', async ({ page }) => {
  await replayOf(page, REVISED)
  const sheet = /sheets\/([^/]+)\//.exec(page.url())?.[1] ?? ''
  await page.goto(at(`/sheets/${sheet}/versions/6`))
  const digest = await page.locator('code').innerText()
  await expect(page.getByText('没有可以核对的摘要')).toBeVisible()
  await page.getByLabel('输入纸面文件上的内容摘要').fill(digest.toUpperCase())
  await page.getByRole('button', { name: '核对' }).click()
  await expect(page.getByText('相符', { exact: true })).toBeVisible()
  await expect(page.locator(CHANGED)).toHaveText('15 次')
  await expect(page.getByText('现在的内容与这一步不同')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^查看由来：第 1 行 绩效值/ }).click()
  await expect(page.getByRole('dialog')).toContainText('由 平财绩〔2026〕1 号 批复执行')
  await page.keyboard.press('Escape')
  await page.goto(at(`/sheets/${sheet}/versions/8?digest=${digest}`))
  await expect(page.getByText('不相符', { exact: true })).toBeVisible()
  await page.goto(at(`/sheets/${sheet}/versions/99?digest=${digest}`))
  await expect(page.getByRole('alert')).toContainText('没有第 99 步')
})

test('events are searched and taken away as they are stored', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
  await signIn(page, 'auditor', '/audit')
  await page.getByRole('link', { name: '事件' }).click()
  await page.getByRole('combobox', { name: '事件' }).fill('退回')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/type=SheetReturned/)
  const rows = page.locator('tbody tr[data-row-key]')
  await expect(rows).toHaveCount(1)
  await page.getByRole('button', { name: /^事件 \d+ 的内容$/ }).click()
  await expect(page.getByText('年度目标没有可衡量的数字，请细化量化')).toBeVisible()
  await page.getByRole('button', { name: '查看原始数据' }).click()
  await expect(page.getByLabel('原始数据')).toContainText('"type": "SheetReturned"')
  await expectAccessible(page)

  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(rows.nth(20)).toBeVisible()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出全部' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^审计事件-\d{4}-\d{2}-\d{2}\.ndjson$/)
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\n')
  expect(lines.map((line) => (JSON.parse(line) as { type: string }).type)).toContain('SheetApproved')
  await expect(page.getByText(`导出完成： ${lines.length} 条`)).toBeVisible()

  const { name, text } = await savedTable(page)
  expect(name).toMatch(/^事件清单-\d{8}\.csv$/)
  expect(text).toMatch(/^\uFEFF"序号","时间","事件","项目名称"/)
  expect(text).toContain('赵文静（auditor）')
  await expect(page.getByText(/^已导出 \d+ 行$/)).toBeVisible()
})

test('the register has what was in force on a day, and what moved since another', async ({ page }) => {
  await signIn(page, 'auditor', '/audit')
  await page.getByRole('link', { name: '批复登记簿' }).click()
  await expect(page.getByText(/^共 [2-9]\d* 张/)).toBeVisible()
  await expect(page.getByRole('link', { name: REVISED })).toHaveAttribute('href', /versions\/6$/)
  await expectAccessible(page)
  await page.goto(at('/audit/register?since=2020-01-01'))
  await expect(page.getByRole('heading', { name: /^2020-01-01 至 .* 的变动$/ })).toBeVisible()
  await expect(page.getByText('新批复', { exact: true }).first()).toBeVisible()
  await expectAccessible(page)
  await page.goto(at('/audit/register?on=2020-01-01'))
  await expect(page.getByText(/^共 0 张/)).toBeVisible()
})

test('a question lists what calls for a look, each with its events', async ({ page }) => {
  await signIn(page, 'auditor', '/audit/questions')
  await page.getByRole('link', { name: /^Q01/ }).click()
  await expect(page.getByRole('heading', { name: '到件后很快就作出决定' })).toBeVisible()
  // the demo decides within seconds, one sheet after the other
  const rows = page.locator('tbody tr[data-row-key]')
  await expect(rows.first()).toContainText(/单张|批量/)
  await expectAccessible(page)
  await rows
    .first()
    .getByRole('link', { name: /^第 \d+ 步$/ })
    .click()
  await expect(page.getByRole('slider', { name: '步骤' })).toBeVisible()
  await page.goto(at('/audit/questions/Q04'))
  await expect(page.getByText('没有发现')).toBeVisible()
})

test('the audit is the auditor’s alone', async ({ page }) => {
  await signIn(page, 'drafter', '/audit/events')
  await expect(page.getByRole('alert')).toContainText('只有审计人员可以查看事件')
  await expect(
    page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '审计' }),
  ).toHaveCount(0)
})

test('what is only read fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await replayOf(page, REVISED)
  const address = page.url().split('?')[0] ?? ''
  const sheet = address.replace(/\/replay$/, '')
  for (const path of [address, `${sheet}/compare`, `${sheet}/versions/6`, at('/statistics')]) {
    await page.goto(path)
    await expect(page.getByRole('table').first()).toBeVisible()
    const tooWide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    expect(await page.evaluate(tooWide), path).toBeLessThanOrEqual(0)
  }
})

test('an auditor takes what an archive needs of an approved sheet', async ({ page }) => {
  await signIn(page, 'auditor', '/sheets')
  await page.getByRole('link', { name: REVISED }).click()
  // its approval may not be sealed yet
  await expect(async () => {
    const saving = page.waitForEvent('download', { timeout: 30_000 })
    await page.getByRole('button', { name: '下载' }).click()
    await page.getByRole('menuitem', { name: '归档信息包' }).click()
    expect((await saving).suggestedFilename()).toMatch(/归档信息包\.zip$/)
  }).toPass({ timeout: 120_000 })

  await page.goto(at('/audit?state=APPROVED'))
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: '归档信息包' }).click()
  expect((await saving).suggestedFilename()).toBe('归档信息包.zip')
  await page.goto(at('/audit?q=2026'))
  await expect(page.getByRole('button', { name: '归档信息包' })).toBeDisabled()
})
