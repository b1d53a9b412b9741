import { expect, type Browser, type Page } from '@playwright/test'
import { cell, newDraft, save, SAVED } from './drafts.ts'
import { at, expectAccessible, signIn, test } from './people.ts'

const SEED = '../command-side/src/main/resources/seed/000_2489cdd21d522f31.txt'

test('the seed document becomes five drafts', async ({ page }) => {
  await signIn(page, 'drafter')
  await page.getByRole('link', { name: '导入文档' }).click()
  await expect(page.getByRole('heading', { name: '导入文档' })).toBeFocused()
  await expectAccessible(page)
  await page.locator('input[type=file]').setInputFiles(SEED)

  await expect(page.getByRole('region', { name: '识别出 5 张目标表' })).toBeVisible()
  await expect(
    page.getByRole('region', { name: '原文' }).getByText('2026 年度全国县级创建文明县城工作经费'),
  ).toBeVisible()
  await page.getByRole('button', { name: '2026 年平罗招商工作经费' }).click()
  await expect(page.getByRole('region', { name: '识别结果' }).getByText('接待来平投资考察客商')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: '创建 5 张草稿' }).click()
  await expect(page.getByText('已创建 5 张，共 5 张')).toBeVisible()
  await page
    .getByRole('link', { name: /打开修改/ })
    .first()
    .click()
  await expect(cell(page, '项目名称')).toHaveValue('2026 年度全国县级创建文明县城工作经费')
})

test('of several documents one that fails stops none; what was handed back is put into a field', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page, 'drafter', '/import')
  const form = [
    ['项目支出绩效目标表'],
    ['（2027年度）'],
    ['项目名称', '斗渠清淤', '填报频次', '每季'],
    ['年度目标', '清淤七公里'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '清淤长度', '7公里'],
  ]
  await page.locator('input[type=file]').setInputFiles([
    { name: 'scan.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]) },
    {
      name: '表.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(form.map((row) => row.join('\t')).join('\n')),
    },
  ])
  const documents = page.getByRole('region', { name: '导入的文档' })
  await expect(documents.getByText('已处理 2 / 2 个文档')).toBeVisible()
  await expect(documents.getByRole('alert')).toBeVisible()
  await expect(documents.getByRole('button', { name: '重试：scan.png' })).toBeVisible()

  const source = page.getByRole('region', { name: '原文' })
  const term = page.locator('[data-path=projectTerm]')
  await source.getByRole('button', { name: '每季' }).focus()
  await page.keyboard.press('Enter')
  await expectAccessible(page)
  await page.keyboard.type('项目期限')
  await page.keyboard.press('Enter')
  await source.getByRole('button', { name: '放入' }).click()
  await expect(term).toHaveText('每季')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(term).toHaveText('')

  await page.setViewportSize({ width: 1280, height: 720 })
  await page.getByRole('button', { name: '查看原文：项目名称：斗渠清淤' }).click()
  await expect(source.getByRole('cell', { name: /^斗渠清淤/ })).toBeFocused()
  await source.getByRole('button', { name: '每季' }).dragTo(term)
  await expect(term).toHaveText('每季')
  await expectAccessible(page)
  await page.getByRole('button', { name: '创建 1 张草稿' }).click()
  await page.getByRole('link', { name: /打开修改/ }).click()
  await expect(cell(page, '项目期限')).toHaveValue('每季')
})

test('what is no document is refused in words', async ({ page }) => {
  await signIn(page, 'drafter', '/import')
  await page.locator('input[type=file]').setInputFiles({
    name: 'scan.png',
    mimeType: 'image/png',
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]),
  })
  await expect(page.getByRole('alert')).toBeVisible()
})

test('a drafter fills in a sheet, takes a suggestion over and submits it with explanations', async ({
  page,
}) => {
  const address = await newDraft(page, '2027 年招商工作经费')
  await cell(page, '第 1 行 绩效内容').fill('接待客商')
  await cell(page, '第 1 行 绩效值').fill('20 次')
  await expect(page.getByText('理解为：20 次')).toBeVisible()
  await page.getByRole('button', { name: '采纳建议：第 1 行 绩效值改为“≥20 次”' }).click()
  await expect(cell(page, '第 1 行 绩效值')).toHaveValue('≥20 次')
  await expect(page.getByText('理解为：≥ 20 次')).toBeVisible()
  await expect(page.getByText(SAVED)).toBeVisible()
  await expectAccessible(page)

  await cell(page, '项目年度金额（元）').fill('30 万')
  await expect(page.locator('[data-path=annualAmount]').getByText('金额以元为单位')).toBeVisible()
  await cell(page, '项目年度金额（元）').fill('300000')
  await expect(page.getByText('理解为：300,000 元')).toBeVisible()

  await page.getByRole('button', { name: '送审' }).click()
  const dialog = page.getByRole('dialog', { name: '送审' })
  await expect(dialog.getByText(/错误 \d+ 项/)).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '送审' }).click()
  await expect(dialog.getByText('请填写“项目年度绩效目标”')).toBeVisible()
  await dialog.getByRole('alert').getByRole('button', { name: '定位“项目年度绩效目标”' }).click()
  await expect(cell(page, '项目年度绩效目标')).toBeFocused()

  for (const [label, text] of [
    ['主管部门', '平罗县商务和投资促进局'],
    ['项目属性', '延续性项目'],
    ['项目期限', '3 年'],
    ['资金主管处（科、股）室', '经济建设室'],
    ['项目年度绩效目标', '接待客商 20 次以上，签约项目 3 个。'],
    ['第 2 行 绩效内容', '客商签约率'],
    ['第 2 行 绩效值', '≥30%'],
    ['第 5 行 绩效内容', '招商引资到位资金增长率'],
    ['第 5 行 绩效值', '≥5%'],
  ] as const)
    await cell(page, label).fill(text)
  await page.getByRole('button', { name: '送审' }).click()
  await expect(dialog.getByText(/错误 \d+ 项/)).toBeVisible()
  await dialog.getByRole('textbox').first().fill('按年度滚动安排')
  await dialog.getByRole('button', { name: '送审' }).click()
  await page.waitForURL(at(address.replace('/edit', '')))
  await expect(page.getByRole('heading', { name: '2027 年招商工作经费' })).toBeVisible()
  await expect(page.getByRole('button', { name: '撤回' })).toBeVisible()
})

test('rows are added, moved and removed with the keyboard, and it is said aloud', async ({ page }) => {
  await newDraft(page, '移动行')
  const name = (row: number) => cell(page, `第 ${row} 行 绩效内容`)
  await name(1).fill('甲')
  await page.keyboard.press('Alt+Enter')
  await expect(name(2)).toBeFocused()
  await page.keyboard.type('乙')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(name(1)).toHaveValue('乙')
  await expect(name(1)).toBeFocused()
  await expect(page.getByText('已移到第 1 行')).toBeAttached()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByText('只能在同一类别内移动')).toBeAttached()
  await page.getByRole('button', { name: '第 1 行：删除这一行' }).click()
  await expect(name(1)).toHaveValue('甲')
  await expect(page.getByText(SAVED)).toBeVisible()
})

test('a row is dragged to another place of its category, and nowhere else', async ({ page }) => {
  await newDraft(page, '拖动行')
  const name = (row: number) => cell(page, `第 ${row} 行 绩效内容`)
  const handle = (row: number) => page.getByRole('button', { name: `第 ${row} 行：移动` })
  await name(1).fill('甲')
  for (const text of ['乙', '丙']) {
    await page.keyboard.press('Alt+Enter')
    await page.keyboard.type(text)
  }
  await handle(1).dragTo(name(3))
  await expect(name(3)).toHaveValue('甲')
  await expect(name(1)).toHaveValue('乙')
  await expect(page.getByText('已移到第 3 行')).toBeAttached()
  await handle(3).dragTo(name(4))
  await expect(name(3)).toHaveValue('甲')
  await expect(name(4)).toHaveValue('')
  await handle(3).press('ArrowUp')
  await expect(handle(2)).toBeFocused()
  await expect(name(2)).toHaveValue('甲')
  await expect(page.getByText(SAVED)).toBeVisible()
  await page.reload()
  await expect(name(2)).toHaveValue('甲')
})

test('two people edit: the second merges cell by cell', async ({ page, browser }) => {
  const address = await newDraft(page, '两人同时修改')
  const other = await secondPerson(browser)
  await signIn(other, 'drafter', address)
  await expect(cell(other, '项目名称')).toHaveValue('两人同时修改')

  await cell(page, '项目期限').fill('1 年')
  await cell(page, '主管部门').fill('甲局')
  await save(page)
  await expect(page.getByText(SAVED)).toBeVisible()
  await cell(other, '项目期限').fill('2 年')
  await cell(other, '资金主管处（科、股）室').fill('经济建设室')
  await save(other)

  const dialog = other.getByRole('dialog', { name: '别人刚刚也改了这张表' })
  await expect(dialog.getByText('甲局')).toBeVisible()
  await expectAccessible(other)
  await dialog.getByRole('radio', { name: '用对方的：1 年' }).check()
  await dialog.getByRole('button', { name: '合并并保存' }).click()
  await expect(other.getByText(SAVED)).toBeVisible()
  await expect(cell(other, '项目期限')).toHaveValue('1 年')
  await expect(cell(other, '主管部门')).toHaveValue('甲局')
  await expect(cell(page, '资金主管处（科、股）室')).toHaveValue('经济建设室', { timeout: 20_000 })
  await other.context().close()
})

test('what was typed before the sign-in ended is offered again', async ({ page, context }) => {
  const address = await newDraft(page, '登录过期')
  await context.clearCookies()
  await page.evaluate(() => {
    const key = Object.keys(sessionStorage).find((name) => name.startsWith('oidc.user:')) ?? ''
    const user = JSON.parse(sessionStorage.getItem(key) ?? '{}') as { access_token: string }
    user.access_token = `${user.access_token.slice(0, -8)}AAAAAAAA`
    sessionStorage.setItem(key, JSON.stringify(user))
  })
  await cell(page, '项目期限').fill('3 年')
  await page.getByRole('dialog', { name: '登录已过期' }).getByRole('button', { name: '登录' }).click()
  await page.getByLabel('用户名').fill('drafter')
  await page.getByLabel('密码').fill(process.env.MUBIAO_DEMO_PASSWORD ?? 'a-demo-password')
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(at(address))
  await page.getByRole('button', { name: '恢复未保存的内容' }).click()
  await expect(cell(page, '项目期限')).toHaveValue('3 年')
  await expect(page.getByText(SAVED)).toBeVisible()
})

test('a sheet of last year is copied, with what must be looked at marked', async ({ page }) => {
  await signIn(page, 'drafter', '/new')
  await expectAccessible(page)
  await page
    .getByRole('button', { name: /县级创建文明县城工作经费”复制为 2027 年/ })
    .first()
    .click()
  await page.waitForURL(/\/edit$/)
  const copied = page.locator('[data-path=projectName]')
  await expect(copied.getByText('沿用上年，请核对')).toBeVisible()
  await copied.getByRole('button', { name: '已核对' }).click()
  await expect(copied.getByText('沿用上年，请核对')).toBeHidden()
  await expectAccessible(page)
})

test('the reason of a return stands at its cell and is answered there', async ({ page }) => {
  await signIn(page, 'drafter', '/?view=ALL&q=%E7%94%B5%E5%AD%90%E5%95%86%E5%8A%A1')
  await page.locator('tr', { hasText: '已退回' }).locator('[data-line]').first().click()
  await page.getByRole('link', { name: '修改' }).click()
  const reason = page.locator('[data-path]').filter({ hasText: '退回理由' }).first()
  await expect(reason).toBeVisible()
  await expectAccessible(page)
  await reason.getByRole('textbox').fill('≥10%')
  await expect(page.getByText(SAVED)).toBeVisible()
})

async function secondPerson(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  return context.newPage()
}
