import { expect, type Page } from '@playwright/test'
import { at, expectAccessible, PASSWORD, savedTable, signIn, signInAs, test } from './people.ts'
import { workbook } from './workbook.ts'

const NEW_PASSWORD = 'a password of my own'

/** A name that no earlier run has taken. */
const fresh = (name: string) => `${name}-${Date.now().toString(36)}`

test('a new person signs in with the one-time password and has to choose their own', async ({
  page,
  browser,
}) => {
  const id = fresh('zhao')
  await signIn(page, 'admin', '/administration/accounts')
  const oneTime = await open(page, id, '填报人')

  const theirs = await (await browser.newContext()).newPage()
  await signInAs(theirs, id, oneTime)
  await theirs.getByLabel('新密码', { exact: true }).fill(NEW_PASSWORD)
  await theirs.getByLabel(/再次|再输入/).fill(NEW_PASSWORD)
  await theirs.getByRole('button', { name: '更改密码并继续' }).click()
  await expect(theirs.getByRole('heading', { name: '工作台' })).toBeVisible()
})

test('who is suspended cannot sign in, and can again when resumed', async ({ page, browser }) => {
  const id = fresh('qian')
  await signIn(page, 'admin', '/administration/accounts')
  const oneTime = await open(page, id, '审计人员')
  await action(page, id, '停用')
  await expect(row(page, id)).toContainText('已停用')

  const theirs = await (await browser.newContext()).newPage()
  await signInAs(theirs, id, oneTime)
  await expect(theirs.getByRole('alert')).toBeVisible()

  await action(page, id, '恢复')
  await expect(row(page, id)).toContainText('正常')
  await signInAs(theirs, id, oneTime)
  await expect(theirs.getByLabel('新密码', { exact: true })).toBeVisible()
})

test('the administrator of an empty house is led to what has to be entered first', async ({ page }) => {
  const nothing = { region: '640221000', offices: 0, bureaus: 0, units: 0, accounts: 0, gaps: [] }
  await page.route(/\/api\/setup$/, (route) => route.fulfill({ json: nothing }))
  await signInAs(page, 'admin', process.env.MUBIAO_DEMO_PASSWORD ?? PASSWORD)
  await expect(page).toHaveURL(at('/start'))
  await expect(page.getByRole('heading', { name: '首次启用' })).toBeVisible()
  await expectAccessible(page)
  const [bureau, office] = [fresh('b'), fresh('o')]
  await page.getByLabel('单位代码', { exact: true }).fill(bureau)
  await page.getByLabel('单位名称', { exact: true }).fill('某县财政局')
  await page.getByLabel('单位代码（股室 1）').fill(bureau)
  await page.getByLabel('单位名称（股室 1）').fill('某县预算股')
  await page.getByRole('button', { name: '登记并继续' }).click()
  await expect(page.getByText('代码重复').first()).toBeVisible()
  await page.getByLabel('单位代码（股室 1）').fill(office)
  await page.getByRole('button', { name: '登记并继续' }).click()
  await expect(page).toHaveURL(at('/administration/import'))
  await page.goto(at('/administration/units'))
  await page.getByLabel('单位名称或代码').fill(office)
  await expect(row(page, office)).toContainText('财政业务股室')
  await page.getByLabel('单位名称或代码').fill(bureau)
  await expect(row(page, bureau)).toContainText('主管部门')
})

test('an administrator finds accounts and units from anywhere', async ({ page }) => {
  await signIn(page, 'admin', '/administration/running')
  await expect(page.getByRole('heading', { name: '系统管理' })).toBeVisible()
  await page.keyboard.press('Control+K')
  const search = page.getByRole('dialog', { name: '搜索账号和单位' })
  await page.keyboard.type('drafter2')
  await expect(search.getByRole('option', { name: /drafter2/ })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/accounts\?q=drafter2/)
  await expect(row(page, 'drafter2')).toBeVisible()
  await page.keyboard.press('Control+K')
  await page.keyboard.type('101001')
  await search.getByRole('option', { name: /101001/ }).click()
  await expect(row(page, '101001')).toContainText('预算单位')
})

test('too many wrong passwords lock an account, and the administrator sees it', async ({ page, browser }) => {
  const id = fresh('sun')
  await signIn(page, 'admin', '/administration/accounts')
  const oneTime = await open(page, id, '审计人员')

  const theirs = await (await browser.newContext()).newPage()
  for (let i = 0; i < 5; i++) {
    await signInAs(theirs, id, 'not the password')
    await expect(theirs.getByRole('alert')).toBeVisible()
  }
  await signInAs(theirs, id, oneTime)
  await expect(theirs.getByRole('alert')).toBeVisible()

  await page.reload()
  await page.getByLabel('姓名或用户名').fill(id)
  await expect(row(page, id)).toContainText('锁定至')
})

test('roles that exclude each other are greyed, and one takes the place of the other', async ({ page }) => {
  const id = fresh('li')
  await signIn(page, 'admin', '/administration/accounts')
  await open(page, id, '填报人')
  await row(page, id).getByRole('button', { name: '角色' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('审计人员')).toBeDisabled()
  await expect(dialog.getByLabel('终审批复人')).toBeDisabled()
  await dialog.getByLabel('填报人').uncheck()
  await dialog.getByLabel('审计人员').check()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(row(page, id)).toContainText('审计人员')
  await expect(row(page, id)).not.toContainText('填报人')
})

test('an administrator sees and revokes the keys of others and makes none', async ({ page }) => {
  await signIn(page, 'admin', '/administration/accounts')
  await page.getByLabel('姓名或用户名').fill('drafter2')
  await expect(row(page, 'drafter2')).toBeVisible()
  await expect(row(page, 'auditor')).toHaveCount(0)
  const { name, text } = await savedTable(page)
  expect(name).toMatch(/^账号清单-\d{8}\.csv$/)
  expect(text).toMatch(/^[^\n]+\r\n"[^"]+","drafter2",/)
  expect(text).toContain('筛选条件：姓名或用户名：drafter2')
  await row(page, 'drafter2')
    .getByRole('button', { name: /更多操作/ })
    .click()
  await page.getByRole('menuitem', { name: '接口密钥' }).click()
  const dialog = page.getByRole('dialog', { name: /接口密钥/ })
  await expect(dialog.getByText('密钥只能由本人建立')).toBeVisible()
  await expect(dialog.getByRole('button', { name: /撤销/ })).toBeVisible()
  await expect(dialog.getByRole('button', { name: '新建密钥' })).toHaveCount(0)
  await expectAccessible(page)
})

test('who resets a password is asked about the keys', async ({ page }) => {
  const id = fresh('wu')
  await signIn(page, 'admin', '/administration/accounts')
  await open(page, id, '填报人')
  await row(page, id)
    .getByRole('button', { name: /更多操作/ })
    .click()
  await page.getByRole('menuitem', { name: '重置密码' }).click()
  const dialog = page.getByRole('dialog', { name: /重置密码/ })
  await expect(dialog.getByLabel(/保留接口密钥/)).not.toBeChecked()
  await dialog.getByRole('button', { name: '重置密码' }).click()
  await expect(page.getByRole('dialog', { name: '一次性密码' })).toBeVisible()
})

test('units stand in a tree and are renamed', async ({ page }) => {
  await signIn(page, 'admin', '/administration/units')
  const id = fresh('U')
  const before = page.getByRole('row')
  await expect(before.nth(2)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '新建单位' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('主管部门').check()
  await dialog.getByLabel('单位名称').fill('数据局')
  await dialog.getByLabel('单位代码').fill(id)
  await dialog.getByRole('button', { name: '建立' }).click()
  await row(page, id).getByRole('button', { name: '更名' }).click()
  await page.getByRole('dialog').getByLabel('单位名称').fill('数据管理局')
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await expect(row(page, id)).toContainText('数据管理局')
})

test('a chain shows what it would mean, is refused at its fields, and is adopted', async ({ page }) => {
  await signIn(page, 'admin', '/administration/chain')
  await expect(page.getByText('已送审的目标表仍按送审时的流程办完')).toBeVisible()
  const stages = page.getByLabel(/个环节：环节名称/)
  const last = await stages.count()
  await page.getByRole('button', { name: '增加环节' }).click()
  await page.getByRole('button', { name: '启用新流程' }).click()
  await expect(page.getByText('请填写环节名称')).toBeVisible()
  await expectAccessible(page)

  const label = fresh('会审')
  await stages.nth(last - 1).fill(label)
  await page.getByLabel(`第 ${last} 个环节：金额起点（元）`).fill('500,000')
  await expect(page.getByText('500,000 元及以上', { exact: true })).toBeVisible()

  await page.getByLabel(`第 ${last} 个环节：移动`).press('ArrowUp')
  await expect(stages.nth(last - 2)).toHaveValue(label)
  await expect(page.getByLabel(`第 ${last - 1} 个环节：移动`)).toBeFocused()
  await page.getByLabel(`第 ${last - 1} 个环节：移动`).dragTo(stages.nth(last - 1))
  await expect(stages.nth(last - 1)).toHaveValue(label)
  await page.getByLabel(`第 ${last} 个环节：移动`).dragTo(stages.nth(last - 2))
  await expect(stages.nth(last - 2)).toHaveValue(label)

  await page.getByLabel(`第 ${last - 1} 个环节：办理时限（工作日）`).fill('3')
  await page.getByLabel(/调整依据/).fill('县财政局 2026 年第 1 号通知')
  await page.getByRole('button', { name: '启用新流程' }).click()
  await expect(page.getByText('新的审核流程已启用')).toBeVisible()
  await expect(page.getByText('依据：县财政局 2026 年第 1 号通知').first()).toBeVisible()
  await expect(page.getByText('（限 3 个工作日）').first()).toBeVisible()
})

test('days of the calendar are adjusted with a reason, and put right again', async ({ page }) => {
  await signIn(page, 'admin', '/administration/calendar')
  const year = new Date().getFullYear()
  await expect(page.getByRole('heading', { name: `${year} 年工作日历` })).toBeVisible()
  await expectAccessible(page)
  const reason = fresh('自治区放假通知')
  const july = page.getByRole('table', { name: '7 月', exact: true })
  const adjust = async (kind?: string) => {
    await page.getByLabel('开始日期').fill(`${year}-07-15`)
    await page.getByLabel('结束日期').fill(`${year}-07-18`)
    if (kind !== undefined) {
      await page.getByLabel('调整为').click()
      await page.getByTitle(kind, { exact: true }).click()
    }
    await page.getByLabel('依据').fill(reason)
    await page.getByRole('button', { name: '调整日历' }).click()
  }
  // four days in a row are never all a weekend's
  await adjust()
  await expect(july.getByTitle(reason)).toHaveCount(4)
  await adjust('恢复全国安排')
  await expect(july.getByTitle(reason)).toHaveCount(0)
  await expect(page.getByText(`${year}-07-15 至 ${year}-07-18 恢复全国安排`).first()).toBeVisible()
})

test('of two administrators the second learns that the chain has changed', async ({ page, browser }) => {
  await signIn(page, 'admin', '/administration/chain')
  const other = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await signIn(other, 'admin', '/administration/chain')
  const first = page.getByLabel('第 1 个环节：环节名称')
  await expect(other.getByLabel('第 1 个环节：环节名称')).toBeVisible()
  await first.fill(fresh('部门'))
  await page.getByRole('button', { name: '启用新流程' }).click()
  await expect(page.getByText('新的审核流程已启用')).toBeVisible()

  await other.getByLabel('第 1 个环节：环节名称').fill(fresh('主管'))
  await other.getByRole('button', { name: '启用新流程' }).click()
  await expect(other.getByRole('alert')).toContainText(/您看到的是第 \d+ 版审核流程/)
  await other.getByRole('button', { name: /显示最新流程/ }).click()
  await expect(other.getByLabel('第 1 个环节：环节名称')).toHaveValue(await first.inputValue())
})

test('an auditor reads the chain and the calendar, and nothing else of the administration', async ({
  page,
}) => {
  await signIn(page, 'auditor', '/')
  await page.getByRole('navigation').getByRole('link', { name: '管理' }).click()
  await expect(page.getByRole('heading', { name: '现行审核流程' })).toBeVisible()
  await expect(page.getByRole('tab')).toHaveText(['审核流程', '工作日历'])
  await expect(page.getByRole('button', { name: '启用新流程' })).toHaveCount(0)
  await expectAccessible(page)
})

function row(page: Page, id: string) {
  return page.getByRole('row').filter({ hasText: id })
}

/** Opens an account and gives back its one-time password. */
async function open(page: Page, id: string, role: string): Promise<string> {
  await page.getByRole('button', { name: '新建账号' }).click()
  const dialog = page.getByRole('dialog', { name: '新建账号' })
  await dialog.getByLabel('用户名').fill(id)
  await dialog.getByLabel('姓名').fill('新来的人')
  await dialog.getByLabel('单位').click()
  await page.keyboard.press('Enter')
  await dialog.getByLabel(role).check()
  await dialog.getByRole('button', { name: '建立' }).click()
  const told = page.getByRole('dialog', { name: '一次性密码' })
  const password = await told.locator('code').innerText()
  await expectAccessible(page)
  await told.getByRole('button', { name: '已妥善保存' }).click()
  await page.getByLabel('姓名或用户名').fill(id)
  await expect(row(page, id)).toBeVisible()
  return password
}

async function action(page: Page, id: string, name: '停用' | '恢复') {
  await row(page, id)
    .getByRole('button', { name: /更多操作/ })
    .click()
  await page.getByRole('menuitem', { name }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('原因').fill('岗位调整')
  await dialog.getByRole('button', { name }).click()
  await expect(dialog).toHaveCount(0)
}

test('the start page under another address says which one is right', async ({ page }) => {
  const other = at('/').replace('localhost', '127.0.0.1')
  await page.goto(other)
  await expect(page.getByRole('heading', { name: /请用这个地址打开本系统/ })).toBeVisible()
})

test('units and accounts come from a workbook, with slips for their passwords', async ({ page }) => {
  const id = fresh('import')
  await signIn(page, 'admin', '/administration/import')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载模板' }).click()
  expect((await downloading).suggestedFilename()).toBe('单位和账号导入模板.xlsx')

  const file = workbook('账号', [
    ['用户名', '姓名', '单位代码', '角色'],
    [id, '马兰', '101001', '填报人'],
    [`${id}2`, '李敏', '999', '填报人'],
  ])
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByRole('alert')).toContainText('文件有 1 处问题')
  await expect(page.getByRole('row', { name: /账号 3 单位代码/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^导入/ })).toBeDisabled()
  await expectAccessible(page)

  await page.getByRole('button', { name: '换一个文件' }).click()
  await page.locator('input[type=file]').setInputFiles(
    workbook('账号', [
      ['用户名', '姓名', '单位代码', '角色'],
      [id, '马兰', '101001', '填报人'],
    ]),
  )
  await page.getByRole('button', { name: '导入 1 行' }).click()
  const slip = page.getByRole('list', { name: '密码条' }).getByRole('listitem')
  await expect(slip).toContainText(id)
  await expect(slip).toContainText('平罗县商务和投资促进局本级')
  await expect(slip.locator('code').last()).toHaveText(/^[a-z2-9-]{20,}$/)
  await expectAccessible(page)
  await page.getByRole('tab', { name: '账号' }).click()
  await page.getByRole('button', { name: /留\s?下/ }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: '打印密码条' })).toBeHidden()
  await expect(slip).toBeVisible()
})
