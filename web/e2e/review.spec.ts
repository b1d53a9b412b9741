import { expect, type Browser, type Page } from '@playwright/test'
import { at, expectAccessible, signIn, test, type Person } from './people.ts'
import { Script, seedContent, sheetPassedBy, sheetsToApprove } from './scripts.ts'

const LONG = 180_000

/** Somebody at a browser of their own. */
async function person(browser: Browser, who: Person, path = '/'): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, who)
  if (path !== '/') await page.goto(at(path))
  return page
}

const decision = (page: Page) => page.getByRole('form', { name: '处理决定' })

async function openFromList(page: Page, name: string): Promise<void> {
  await page.locator('[data-line]', { hasText: name }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  await expect(decision(page)).toBeVisible()
}

async function pass(page: Page, name: string): Promise<void> {
  await openFromList(page, name)
  await decision(page).getByRole('radio', { name: /^通过/ }).check()
  await decision(page).getByRole('button', { name: '同意。' }).click()
  await decision(page).getByRole('button', { name: '通过', exact: true }).click()
  await expect(page.getByText(`已通过：${name}`)).toBeVisible()
  await expect(page.locator('[data-line]', { hasText: name })).toHaveCount(0)
}

test('a sheet goes through four hands to its approval, and its history tells it', async ({ browser }) => {
  test.setTimeout(LONG)
  const name = `四级审核 ${Date.now()}`
  const drafter = await Script.of('drafter')
  const { id } = await drafter.post('/api/sheets', {
    content: { ...(await seedContent(drafter)), projectName: name },
  })

  const drafting = await person(browser, 'drafter', `/sheets/${id}`)
  await drafting.getByRole('button', { name: '送审' }).click()
  await drafting.getByRole('dialog').getByRole('button', { name: '送审' }).click()
  await expect(drafting.getByText('主管部门审核').first()).toBeVisible()
  for (const who of ['department', 'finance-office', 'performance-office'] as const) {
    const reviewing = await person(browser, who)
    await pass(reviewing, name)
    await reviewing.context().close()
  }

  const approving = await person(browser, 'approver')
  await openFromList(approving, name)
  await decision(approving)
    .getByRole('radio', { name: /^予以批复/ })
    .check()
  await expect(approving.getByRole('region', { name: '您将批复' })).toContainText(name)
  await expectAccessible(approving)
  await decision(approving).getByRole('button', { name: '批复', exact: true }).click()
  await expect(decision(approving).getByRole('alert')).toHaveText('请填写批复文号')
  await decision(approving).getByLabel('批复文号').fill('平财绩〔2026〕1 号')
  await decision(approving).getByRole('button', { name: '批复', exact: true }).dblclick()
  await expect(approving.getByText(`已批复：${name}`)).toBeVisible()

  await drafting.goto(at('/inbox?kind=APPROVED'))
  const news = drafting.getByRole('listitem').filter({ hasText: name })
  await expect(news).toContainText('未读')
  await expectAccessible(drafting)
  await news.getByRole('link', { name }).click()
  await expect(drafting.getByRole('heading', { name, level: 1 })).toBeVisible()
  await drafting.goBack()
  await expect(news).not.toContainText('未读')
  await news.getByRole('link', { name }).click()

  await drafting.getByRole('button', { name: '变更记录' }).click()
  await expect(drafting.getByText('共 6 步')).toBeVisible()
  await expect(drafting.getByText(/批复第 1 版，批复文号 平财绩〔2026〕1 号/)).toBeVisible()
  await drafting.getByRole('button', { name: '全部展开' }).click()
  await expect(drafting.getByRole('cell', { name }).first()).toBeVisible()
  await expectAccessible(drafting)
  await drafting.getByRole('link', { name: '看这一步之后的表' }).last().click()
  await expect(drafting).toHaveURL(/\/versions\/1$/)
  await expect(drafting.getByRole('cell', { name }).first()).toBeVisible()
  await expectAccessible(drafting)
})

test('a sheet is returned because of a cell, and its drafter finds the reason there', async ({ browser }) => {
  const name = `退回理由 ${Date.now()}`
  const { id } = await sheetPassedBy(0, name)
  const page = await person(browser, 'department')
  await openFromList(page, name)
  await page.locator('[data-path=annualGoal] button').first().click()
  await page.keyboard.type('目标过于笼统，请写明产出')
  await expect(decision(page).getByRole('radio', { name: /^退回/ })).toBeChecked()
  await expectAccessible(page)
  await page.reload()
  await expect(decision(page).getByRole('textbox', { name: '项目年度绩效目标 的理由' })).toHaveValue(
    '目标过于笼统，请写明产出',
  )
  await decision(page).getByRole('button', { name: '退回', exact: true }).click()
  await expect(page.getByText(`已退回：${name}`)).toBeVisible()

  const drafting = await person(browser, 'drafter', `/sheets/${id}`)
  await expect(drafting.locator('[data-path=annualGoal]')).toContainText('目标过于笼统，请写明产出')
})

test('a note at a cell is answered, and one for reviewers stays among them', async ({ browser }) => {
  test.setTimeout(LONG)
  const { id } = await sheetPassedBy(0, `批注 ${Date.now()}`)
  const reviewing = await person(browser, 'department', `/sheets/${id}`)
  const talk = (page: Page) => page.getByRole('region', { name: '批注与催办' })
  const note = async (words: string, audience?: string) => {
    await reviewing.locator('[data-path=annualGoal]').getByRole('button').focus()
    await reviewing.keyboard.press('Enter')
    const dialog = reviewing.getByRole('dialog', { name: '批注：项目年度绩效目标' })
    await dialog.getByLabel('批注内容').fill(words)
    if (audience !== undefined) await dialog.getByRole('radio', { name: audience }).check()
    await expectAccessible(reviewing)
    await dialog.getByRole('button', { name: '批注', exact: true }).click()
    await expect(talk(reviewing).getByText(words)).toBeVisible()
  }
  await talk(reviewing).getByRole('button', { name: '批注单元格' }).click()
  await note('目标请量化')
  await note('与去年的目标相同', '仅审核人')
  await talk(reviewing).getByRole('button', { name: '结束批注' }).click()
  await reviewing.getByRole('button', { name: '项目年度绩效目标：2 条未解决的批注' }).click()
  await expect(talk(reviewing).getByRole('listitem').filter({ hasText: '目标请量化' })).toBeFocused()

  const drafting = await person(browser, 'drafter', `/sheets/${id}`)
  await expect(drafting.getByRole('button', { name: '项目年度绩效目标：1 条未解决的批注' })).toBeVisible()
  await expect(talk(drafting)).not.toContainText('与去年的目标相同')
  await expect(talk(drafting).getByRole('button', { name: '催办' })).toBeDisabled()
  await expect(talk(drafting)).toContainText('还不满一个完整的工作日')
  await talk(drafting).getByRole('button', { name: '回复' }).click()
  await drafting.getByRole('dialog').getByLabel('回复').fill('下一版写明次数')
  await drafting.getByRole('dialog').getByRole('button', { name: '回复' }).click()
  await expect(talk(drafting).getByText('下一版写明次数')).toBeVisible()
  await expectAccessible(drafting)

  await reviewing.goto(at(`/sheets/${id}/review`))
  await reviewing.getByRole('tab', { name: '批注 2' }).click()
  await expect(talk(reviewing)).toContainText('下一版写明次数')
  await expectAccessible(reviewing)

  await reviewing.goto(at(`/sheets/${id}/history`))
  await expect(reviewing.getByText(/批注“项目年度绩效目标”（仅审核人可见）：与去年的目标相同/)).toBeVisible()
  await expect(reviewing.getByText(/回复批注“项目年度绩效目标”：下一版写明次数/)).toBeVisible()
})

test('points make the grade, and the grade says what cannot be decided', async ({ browser }) => {
  const name = `评分 ${Date.now()}`
  const { id } = await sheetPassedBy(2, name)
  const page = await person(browser, 'performance-office', `/sheets/${id}/review`)
  await decision(page).getByText('可不评').click()
  for (const [block, points] of [
    ['完整性', '17'],
    ['相关性', '25'],
    ['适当性', '25'],
    ['可行性', '17'],
  ] as const) {
    await decision(page).getByLabel(`${block} 整项`).fill(points)
  }
  await expect(decision(page).getByText('84 分 · 良')).toBeVisible()
  await expect(decision(page).getByRole('radio', { name: /^退回/ })).toBeDisabled()
  await decision(page).getByRole('radio', { name: /^通过/ }).check()
  await decision(page)
    .getByRole('checkbox', { name: /已与单位协商/ })
    .check()
  await page.getByRole('textbox', { name: '项目期限' }).fill('1 年')
  await decision(page).getByLabel('协商情况').fill('电话商定，项目期限为 1 年')
  await decision(page).getByLabel('审核意见').fill('同意')
  await expectAccessible(page)
  await decision(page).getByRole('button', { name: '通过', exact: true }).click()
  await expect(page.getByText(`已通过：${name}`)).toBeVisible()
  await page.goto(at(`/sheets/${id}/history`))
  await expect(page.getByText(/经与单位协商修改了 1 处/)).toBeVisible()
})

test('a decision on what has changed meanwhile is held back, and nothing typed is lost', async ({
  browser,
}) => {
  const name = `版本变化 ${Date.now()}`
  const sheet = await sheetPassedBy(0, name)
  const page = await person(browser, 'department')
  await openFromList(page, name)
  await decision(page).getByRole('radio', { name: /^通过/ }).check()
  await decision(page).getByLabel('审核意见').fill('同意，依据充分')

  const drafter = await Script.of('drafter')
  const content = { ...(await seedContent(drafter)), projectName: name, annualAmount: '430000' }
  let now = await drafter.act('withdraw', sheet, { reason: '金额有误' })
  now = await drafter.act('edit', now, { content })
  await drafter.act('submit', now, {})

  await decision(page).getByRole('button', { name: '通过', exact: true }).click()
  const alert = page.getByRole('alert').filter({ hasText: '这张表刚刚有了变化' })
  await expect(alert).toContainText('430000')
  await expect(decision(page).getByLabel('审核意见')).toHaveValue('同意，依据充分')
  await expect(decision(page).getByRole('button', { name: '通过', exact: true })).toBeDisabled()
  await expectAccessible(page)
  await alert.getByRole('button', { name: '按新内容继续' }).click()
  await decision(page).getByRole('button', { name: '通过', exact: true }).click()
  await expect(page.getByText(`已通过：${name}`)).toBeVisible()
})

test('a sheet that is withdrawn while it is reviewed is not decided, and what was typed is kept', async ({
  browser,
}) => {
  const name = `审核中撤回 ${Date.now()}`
  const sheet = await sheetPassedBy(0, name)
  const page = await person(browser, 'department')
  await openFromList(page, name)
  await decision(page).getByRole('radio', { name: /^通过/ }).check()
  await decision(page).getByLabel('审核意见').fill('同意，依据充分')
  await (await Script.of('drafter')).act('withdraw', sheet, { reason: '金额有误' })

  await decision(page).getByRole('button', { name: '通过', exact: true }).click()
  const alert = page.getByRole('alert').filter({ hasText: '这张表刚刚有了变化' })
  await expect(alert).toContainText('金额有误')
  await expect(alert.getByRole('button')).toHaveCount(0)
  const panel = page.getByRole('complementary')
  await expect(panel.getByText('您现在不能办理这张表')).toBeVisible()
  await expect(panel.getByText('同意，依据充分')).toBeVisible()
  await expectAccessible(page)
})

test('the queue is gone through by keyboard alone', async ({ browser }) => {
  const stamp = Date.now()
  const names = [`键盘甲 ${stamp}`, `键盘乙 ${stamp}`] as const
  await sheetPassedBy(0, names[0])
  await sheetPassedBy(0, names[1])
  const page = await person(browser, 'department', `/?q=${stamp}`)
  const line = (name: string) => page.locator('[data-line]', { hasText: name })
  await expect(line(names[1])).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(line(names[0])).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: names[0], level: 1 })).toBeFocused()
  await expect(decision(page)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到办理' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#decision')).toBeFocused()
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('Tab')
    if (
      await decision(page)
        .getByRole('radio')
        .first()
        .evaluate((one) => one === document.activeElement)
    )
      break
  }
  await page.keyboard.press('Space')
  await expect(decision(page).getByRole('radio', { name: /^通过/ })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(decision(page).getByLabel('审核意见')).toBeFocused()
  await page.keyboard.type('同意')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`已通过：${names[0]}`)).toBeVisible()
  await expect(line(names[1])).toBeFocused()
})

test('fifty sheets are approved together, and one that changed meanwhile stays', async ({ browser }) => {
  test.setTimeout(LONG)
  const stamp = Date.now()
  await sheetsToApprove(Array.from({ length: 50 }, (_, i) => `批量 ${stamp} 之 ${i + 1}`))
  const page = await person(browser, 'approver', `/?q=${stamp}`)
  await expect(page.locator('[data-line]')).toHaveCount(50, { timeout: 20_000 })
  const first = page.locator('[data-line]').first()
  await first.focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('已选 1 张')).toBeVisible()
  await page.getByRole('checkbox', { name: '全选本页' }).check()
  const summary = page.getByRole('region', { name: '已选目标表' })
  await expect(summary).toContainText('已选 50 张')
  await expect(summary).toContainText('21,000,000')
  await expectAccessible(page)
  await summary.getByRole('button', { name: '批量批复' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('批复文号').fill('平财绩〔2026〕50 号')
  await expect(dialog.getByRole('cell', { name: '同意。' }).first()).toBeVisible()
  await expect(dialog.getByText('有 50 张您在这台电脑上没有打开审核过')).toBeVisible()
  await expectAccessible(page)
  // all have the errors of the demo's sheet: none is chosen before it is confirmed
  await expect(dialog.getByRole('button', { name: '批复 0 张' })).toBeDisabled()
  for (const box of await dialog.getByRole('checkbox', { name: /^确认批复/ }).all()) await box.check()

  const approver = await Script.of('approver')
  const { items } = await approver.get<{ items: { id: string; version: number; projectName: string }[] }>(
    `/api/queue?q=${stamp}&size=1`,
  )
  const [stale] = items
  if (stale === undefined) throw new Error('nothing waits')
  await approver.act('return', stale, { to: 'performance-office', reasons: [{ text: '请再核' }] })
  await (
    await Script.of('performance-office')
  )
    .get<{ version: number }>(`/api/sheets/${stale.id}?atLeast=${stale.version + 1}`)
    .then(async ({ version }) =>
      (await Script.of('performance-office')).act('pass', { id: stale.id, version }, { opinion: '已核。' }),
    )

  await dialog.getByRole('button', { name: '批复 50 张' }).dblclick()
  await expect(dialog.getByText('已批复 49 张，共 50 张')).toBeVisible({ timeout: 60_000 })
  await expect(dialog.getByRole('row', { name: new RegExp(`${stale.projectName} `) })).toContainText('打开')
  const saved = page.waitForEvent('download')
  await dialog.getByRole('button', { name: '保存批复清单' }).click()
  expect((await saved).suggestedFilename()).toBe('批复清单 平财绩〔2026〕50 号.xlsx')
  await dialog.getByRole('button', { name: '关闭' }).last().click()
  await expect(summary).toContainText('已选 1 张')
  await expect(page.locator('[data-line]')).toHaveCount(1)
})

test('sheets are downloaded and returned together, and one that changed meanwhile stays', async ({
  browser,
}) => {
  const stamp = Date.now()
  const names = [`同退甲 ${stamp}`, `同退乙 ${stamp}`] as const
  const stale = await sheetPassedBy(0, names[0])
  await sheetPassedBy(0, names[1])
  const page = await person(browser, 'department', `/?q=${stamp}`)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.getByRole('checkbox', { name: '全选本页' }).check()
  const summary = page.getByRole('region', { name: '已选目标表' })
  await expect(summary.getByRole('button', { name: '批量批复' })).toHaveCount(0)

  await summary.getByRole('button', { name: '批量下载' }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: '下载', exact: true }).click()
  expect((await saved).suggestedFilename()).toBe('目标表.zip')
  await expect(page.getByText('2 张全部下载')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click()

  await summary.getByRole('button', { name: '批量退回' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '退回 2 张' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('请写明退回理由')
  await dialog.getByLabel('退回理由').last().fill('请补充测算依据')
  await expectAccessible(page)
  await (await Script.of('drafter')).act('withdraw', stale, { reason: '金额有误' })
  await dialog.getByRole('button', { name: '退回 2 张' }).click()
  await expect(dialog.getByText('已退回 1 张，共 2 张')).toBeVisible()
  await expect(dialog.getByRole('row', { name: names[0] })).toContainText('打开')
  await expect(dialog.getByRole('row', { name: names[1] })).toContainText('已退回')
})
