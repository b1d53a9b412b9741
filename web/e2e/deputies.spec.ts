import { expect, type Page } from '@playwright/test'
import { at, expectAccessible, signIn, signInAs, test } from './people.ts'
import { Script, sheetPassedBy } from './scripts.ts'

const LONG = 180_000
const OWN_PASSWORD = 'a password of my own'
/** The performance office's person of the demo. */
const PRINCIPAL = '张海峰'

test.beforeEach(revokeAll)
test.afterEach(revokeAll)

test('a colleague reviews in the place of somebody who is away, and it says so everywhere', async ({
  page,
  browser,
}) => {
  test.setTimeout(LONG)
  const stamp = Date.now().toString(36)
  const [name, project] = [`周敏${stamp}`, `代办 ${stamp}`] as const
  const password = await openAccount(`zhou-${stamp}`, name)
  const { id } = await sheetPassedBy(2, project)

  await signIn(page, 'performance-office')
  await fromMenu(page, '我的委托')
  await expect(page.getByRole('heading', { name: '我的委托', level: 1 })).toBeFocused()
  await expectAccessible(page)
  await appoint(page, name)
  const mine = page.getByRole('region', { name: '我委托的' })
  const offer = mine.getByRole('listitem').filter({ hasText: name })
  await expect(offer).toContainText('待接受')
  await expect(offer).toContainText('绩效股审核人')

  const theirs = await (await browser.newContext()).newPage()
  await signInForTheFirstTime(theirs, `zhou-${stamp}`, password)
  await theirs.goto(at('/deputies'))
  const title = `${PRINCIPAL} 委托 ${name}`
  await theirs.getByRole('button', { name: `接受：${title}` }).click()
  await theirs.getByRole('dialog').getByRole('button', { name: '接受', exact: true }).click()
  await expect(theirs.getByRole('region', { name: '委托我的' })).toContainText('生效中')
  await expectAccessible(theirs)

  await fromMenu(theirs, `代 ${PRINCIPAL} 办理`)
  const band = theirs.getByRole('status').filter({ hasText: '您正代' })
  await expect(band).toContainText(`您正代 ${PRINCIPAL} 办理，签署将记为“${name}（代${PRINCIPAL}）”`)
  await theirs.goto(at(`/?q=${stamp}`))
  await expect(band).toBeVisible()
  await theirs.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(theirs)
  await pass(theirs, project)
  await theirs.goto(at(`/sheets/${id}/history`))
  const passed = theirs.getByRole('main').getByRole('listitem').filter({ hasText: '通过' })
  await expect(passed.filter({ hasText: `${name}（代${PRINCIPAL}）` })).toBeVisible()

  await page.reload()
  await page.getByRole('button', { name: `撤销：${title}` }).click()
  const revoking = page.getByRole('dialog')
  await revoking.getByLabel('原因').fill('已经返岗')
  await revoking.getByRole('button', { name: '撤销', exact: true }).click()
  await expect(offer).toContainText('已撤销')
  await theirs.reload()
  const told = theirs.getByRole('dialog').filter({ hasText: '代办已经结束' })
  await expect(told).toContainText('已经返岗')
  await told.getByRole('button').click()
  await expect(band).toHaveCount(0)
})

test('who stands in for nobody learns on a phone what a deputy is', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page, 'department')
  await fromMenu(page, '我的委托')
  await expect(page.getByText(/没有人委托您/)).toBeVisible()
  await page.getByRole('button', { name: '新建委托' }).click()
  const dialog = page.getByRole('dialog', { name: '新建委托' })
  await expect(dialog.getByRole('checkbox', { name: '主管部门审核人' })).toBeChecked()
  await dialog.getByRole('button', { name: '委托', exact: true }).click()
  await expect(dialog.getByText('请填写').first()).toBeVisible()
  await expectAccessible(page)
})

/** Other tests, and this one tried again, find nobody who is away. */
async function revokeAll(): Promise<void> {
  const principal = await Script.of('performance-office')
  const { items } = await principal.get<{ items: { id: string; possible: string[] }[] }>('/api/deputies')
  for (const { id } of items.filter(({ possible }) => possible.includes('revoke'))) {
    await principal.post(`/api/deputies/${id}/revoke`, { reason: '已经返岗' })
  }
}

/** Opens an account beside the performance office's person: the demo has no other reviewer there. */
async function openAccount(id: string, name: string): Promise<string> {
  const admin = await Script.of('admin')
  const account = { id, name, unit: '105', roles: ['DEPARTMENT_REVIEWER'] }
  const opened: unknown = await admin.post('/identity/accounts', account)
  return (opened as { oneTimePassword: string }).oneTimePassword
}

async function signInForTheFirstTime(page: Page, id: string, oneTime: string): Promise<void> {
  await signInAs(page, id, oneTime)
  await page.getByLabel('新密码', { exact: true }).fill(OWN_PASSWORD)
  await page.getByLabel(/再次|再输入/).fill(OWN_PASSWORD)
  await page.getByRole('button', { name: '更改密码并继续' }).click()
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
}

async function fromMenu(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: /我的账号/ }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

/** For today and this role alone. */
async function appoint(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '新建委托' }).click()
  const dialog = page.getByRole('dialog', { name: '新建委托' })
  await expect(dialog.getByRole('checkbox', { name: '绩效股审核人' })).toBeChecked()
  await dialog.getByLabel('同事').click()
  await page.getByTitle(name, { exact: true }).click()
  await dialog.getByLabel('最后一天').fill(await dialog.getByLabel('第一天').inputValue())
  await dialog.getByLabel('委托原因').fill('外出学习')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '委托', exact: true }).click()
  await expect(dialog).toHaveCount(0)
}

async function pass(page: Page, project: string): Promise<void> {
  await page.locator('[data-line]', { hasText: project }).click()
  const decision = page.getByRole('form', { name: '处理决定' })
  await decision.getByRole('radio', { name: /^通过/ }).check()
  await decision.getByRole('button', { name: '同意。' }).click()
  await decision.getByRole('button', { name: '通过', exact: true }).click()
  await expect(page.getByText(`已通过：${project}`)).toBeVisible()
}
