import { expect, type Browser, type Page } from '@playwright/test'
import { at, expectAccessible, savedTable, signIn, signInAs, test, type Person } from './people.ts'
import { Script, seedContent, sheetPassedBy } from './scripts.ts'

const LONG = 180_000
const OWN_PASSWORD = 'a password of my own'

/** Somebody at a browser of their own. */
async function person(browser: Browser, who: Person, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, who)
  await page.goto(at(path))
  return page
}

const decision = (page: Page) => page.getByRole('form', { name: '处理决定' })

/** Passes with 良 and another term of the project, as agreed with the unit. */
async function passAmended(page: Page, name: string): Promise<void> {
  await decision(page).getByText('可不评').click()
  await decision(page).getByLabel('直接评等级').click()
  await page.getByTitle('良', { exact: true }).click()
  await decision(page).getByRole('radio', { name: /^通过/ }).check()
  await decision(page)
    .getByRole('checkbox', { name: /已与单位协商/ })
    .check()
  await page.getByRole('textbox', { name: '项目期限' }).fill('1 年')
  await expect(page.locator('[data-path=annualAmount]')).toContainText('这一项须退回填报单位修改')
  await expect(page.locator('[data-path=annualAmount] textarea')).toHaveCount(0)
  await decision(page).getByLabel('协商情况').fill('电话商定，项目期限为 1 年')
  await decision(page).getByLabel('审核意见').fill('修改后同意')
  await expectAccessible(page)
  await decision(page).getByRole('button', { name: '通过', exact: true }).click()
  await expect(page.getByText(`已通过：${name}`)).toBeVisible()
}

/** Sends a verb by its dialog on the page of the sheet. */
async function confirm(page: Page, verb: string, reason?: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: verb }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await expectAccessible(page)
  if (reason !== undefined) await dialog.getByRole('textbox').fill(reason)
  await dialog.getByRole('button', { name: verb }).click()
  await expect(dialog).toHaveCount(0)
}

test('an amendment goes on when its unit has confirmed it', async ({ browser }) => {
  test.setTimeout(LONG)
  const name = `修改完善 ${Date.now()}`
  const { id } = await sheetPassedBy(0, name)
  const amending = await person(browser, 'department', `/sheets/${id}/review`)
  await passAmended(amending, name)

  const next = await person(browser, 'finance-office', `/sheets/${id}/review`)
  await expect(next.getByRole('note')).toContainText('待单位确认修改')
  await expect(next.getByText('您现在不能办理这张表')).toBeVisible()
  await expect(next.getByText(/待.+的填报人确认/).first()).toBeVisible()
  await expect(decision(next)).toHaveCount(0)
  await expectAccessible(next)

  const unit = await person(browser, 'drafter', `/?q=${encodeURIComponent(name)}`)
  await expect(unit.getByText('请核对审核人的修改并确认')).toBeVisible()
  await expectAccessible(unit)
  await unit.locator('[data-line]', { hasText: name }).click()
  await expect(unit.getByRole('note')).toContainText('电话商定，项目期限为 1 年')
  await expect(unit.locator('[data-path=projectTerm]')).toContainText('原为')
  await confirm(unit, '确认修改')
  await expect(unit.getByRole('note')).toHaveCount(0)

  await next.reload()
  await decision(next).getByRole('radio', { name: /^通过/ }).check()
  await decision(next).getByLabel('审核意见').fill('同意')
  await decision(next).getByRole('button', { name: '通过', exact: true }).click()
  await expect(next.getByText(`已通过：${name}`)).toBeVisible()
  await unit.goto(at(`/sheets/${id}/history`))
  await expect(unit.getByText('确认修改', { exact: true })).toBeVisible()
  await unit.goto(at(`/sheets/${id}/replay`))
  await expect(unit.getByRole('heading', { name: /^通过/ })).toBeVisible()
})

test('a pass is taken back with the amendment that came with it', async ({ browser }) => {
  const name = `取消审核 ${Date.now()}`
  const { id } = await sheetPassedBy(0, name)
  const page = await person(browser, 'department', `/sheets/${id}/review`)
  const before = await page.locator('[data-path=projectTerm]').innerText()
  await passAmended(page, name)
  await page.goto(at(`/sheets/${id}`))
  await page.getByRole('button', { name: '取消审核' }).click()
  await expect(page.getByRole('dialog')).toContainText('1 处修改一并撤销')
  await page.getByRole('dialog').getByRole('button', { name: '取消审核' }).click()
  await expect(page.getByText('已取消审核')).toBeVisible()
  await expect(page.locator('[data-path=projectTerm]')).toHaveText(before)
  await page.goto(at(`/sheets/${id}/review`))
  await expect(decision(page)).toBeVisible()
})

test('a rejected sheet is reopened and goes back to its unit', async ({ browser }) => {
  const name = `重新启用 ${Date.now()}`
  const sheet = await sheetPassedBy(0, name)
  await (
    await Script.of('department')
  ).act('reject', sheet, { reasons: [{ text: '不属于绩效目标管理范围' }] })
  const page = await person(browser, 'performance-office', `/sheets/${sheet.id}`)
  await page.getByRole('button', { name: '重新启用' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '重新启用' }).click()
  await expect(page.getByRole('dialog').getByText('请填写原因')).toBeVisible()
  await page.getByRole('dialog').getByRole('textbox').fill('经复核应纳入管理')
  await page.getByRole('dialog').getByRole('button', { name: '重新启用' }).click()
  await expect(page.getByText('已退回').first()).toBeVisible()

  const unit = await person(browser, 'drafter', `/sheets/${sheet.id}`)
  await expect(unit.getByRole('button', { name: '送审' })).toBeVisible()
})

test('a number that is in use is refused at its field', async ({ browser }) => {
  test.setTimeout(LONG)
  const name = `文号重复 ${Date.now()}`
  const number = `平财绩〔2026〕${Date.now()} 号`
  let sheet = await sheetPassedBy(3, name)
  sheet = await (await Script.of('approver')).act('approve', sheet, { approvalNumber: number })
  const drafter = await Script.of('drafter')
  sheet = await drafter.act('revise', sheet, { reason: '期限调整' })
  const content = { ...(await seedContent(drafter)), projectName: name, projectTerm: '2 年' }
  sheet = await drafter.act('edit', sheet, { content })
  sheet = await drafter.act('submit', sheet, {})
  for (const who of ['department', 'finance-office', 'performance-office'] as const) {
    sheet = await (await Script.of(who)).act('pass', sheet, { opinion: '同意。' })
  }
  const page = await person(browser, 'approver', `/sheets/${sheet.id}/review`)
  await decision(page)
    .getByRole('radio', { name: /^予以批复/ })
    .check()
  await decision(page).getByLabel('批复文号').fill(number)
  await decision(page).getByRole('button', { name: '批复', exact: true }).click()
  await expect(decision(page).getByRole('alert')).toContainText('已用于这张表以前的批复')
  await decision(page).getByLabel('批复文号').fill(`${number}之二`)
  await expect(decision(page).getByRole('alert')).toHaveCount(0)
  await decision(page).getByRole('button', { name: '批复', exact: true }).click()
  await expect(page.getByText(`已批复：${name}`)).toBeVisible()
})

test('before somebody is suspended it is said what nobody could act on then', async ({ page, browser }) => {
  test.setTimeout(LONG)
  const stamp = Date.now().toString(36)
  const unitName = `独人单位 ${stamp}`
  const admin = await Script.of('admin')
  await admin.post('/identity/units', { id: `B${stamp}`, name: unitName, kind: 'BUREAU' })
  const opened: unknown = await admin.post('/identity/accounts', {
    id: `wu-${stamp}`,
    name: '吴某',
    unit: `B${stamp}`,
    roles: ['DRAFTER'],
  })
  await draftAlone(browser, `wu-${stamp}`, (opened as { oneTimePassword: string }).oneTimePassword)

  await signIn(page, 'admin')
  await page.goto(at('/administration/accounts'))
  await page.getByLabel('姓名或用户名').fill(`wu-${stamp}`)
  const row = page.getByRole('row').filter({ hasText: `wu-${stamp}` })
  // the list is drawn anew when the answer comes, and with it the menus of its rows
  await expect(page.getByRole('row')).toHaveCount(2)
  await row.getByRole('button', { name: /更多操作/ }).click()
  await page.getByRole('menuitem', { name: '停用' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('alert')).toContainText('1 张目标表将无人办理')
  await expectAccessible(page)
  await dialog.getByLabel('原因').fill('调离')
  await dialog.getByRole('button', { name: '停用' }).click()
  await expect(dialog).toHaveCount(0)

  await page.getByRole('tab', { name: /^无人办理/ }).click()
  const line = page.getByRole('row').filter({ hasText: unitName })
  await expect(line).toContainText('没有人能够办理', { timeout: 20_000 })
  await expect(line).toContainText(`请为${unitName}配备“填报人”`)
  await expectAccessible(page)
})

/** Somebody new signs in for the first time and begins a sheet. */
async function draftAlone(browser: Browser, id: string, oneTimePassword: string): Promise<void> {
  const page = await (await browser.newContext()).newPage()
  await signInAs(page, id, oneTimePassword)
  await page.getByLabel('新密码', { exact: true }).fill(OWN_PASSWORD)
  await page.getByLabel(/再次|再输入/).fill(OWN_PASSWORD)
  await page.getByRole('button', { name: '更改密码并继续' }).click()
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
  await page.goto(at('/new'))
  await page.getByRole('button', { name: '新建空白表' }).click()
  await page.waitForURL(/\/sheets\/.+\/edit$/)
  await page.context().close()
}

test('what waits at a former office is handed over to the new one', async ({ page }) => {
  test.setTimeout(LONG)
  const stamp = Date.now().toString(36)
  const sheet = await sheetPassedBy(1, `移交 ${stamp}`)
  const admin = await Script.of('admin')
  const { chain } = await (
    await Script.of('auditor')
  ).get<{ chain: { stage: string; unit: string | null }[] }>(`/api/sheets/${sheet.id}`)
  const unitAt = (stage: string) => chain.find((step) => step.stage === stage)?.unit ?? ''
  const officeName = `新股室 ${stamp}`
  await admin.post('/identity/units', { id: `F${stamp}`, name: officeName, kind: 'FINANCE_OFFICE' })
  const assign = async (office: string) => {
    const unit = `/identity/units/${unitAt('department')}`
    const { version } = await admin.get<{ version: number }>(unit)
    return admin.post(`${unit}/assign-office`, { office }, version)
  }
  await assign(`F${stamp}`)
  try {
    await signIn(page, 'admin')
    await page.goto(at('/administration/unattended'))
    const line = page.locator(`[data-row-key="${sheet.id}"]`)
    await expect(line).toContainText('停在原业务股室', { timeout: 20_000 })
    await expect(line).toContainText(`可移交给现在对口的${officeName}`)
    await line.getByRole('button', { name: '移交' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('原因').fill('归口调整')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: '移交' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(line).toContainText(`${officeName} · 业务股室审核人`, { timeout: 20_000 })
    await expect(line).toContainText('没有人能够办理')
    const { name, text } = await savedTable(page)
    expect(name).toMatch(/^无人办理的目标表-\d{8}\.csv$/)
    expect(text).toContain(sheet.id)
  } finally {
    await assign(unitAt('finance-office'))
  }
})
