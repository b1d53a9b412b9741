import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'

export const PASSWORD = 'a-demo-password'

export type Person =
  | 'drafter'
  | 'drafter2'
  | 'department'
  | 'finance-office'
  | 'performance-office'
  | 'approver'
  | 'auditor'
  | 'admin'

/** As Playwright's; whoever came beside the first person leaves at the end: a page that stays open goes on asking. */
export const test = base.extend<{ everybodyLeaves: undefined }>({
  everybodyLeaves: [
    async ({ browser }, use) => {
      await use(undefined)
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    { auto: true },
  ],
})

/** An address of the program under test. */
export function at(path: string): string {
  return (process.env.MUBIAO_URL ?? '') + path
}

/** Opens a page as somebody who has to sign in first, and does so as people do. */
export async function signIn(page: Page, person: Person, path = '/'): Promise<void> {
  await signInAs(page, person, process.env.MUBIAO_DEMO_PASSWORD ?? PASSWORD, path)
  await page.waitForURL(at(path))
}

/** Tries to sign in as somebody, whatever comes of it. */
export async function signInAs(page: Page, id: string, password: string, path = '/'): Promise<void> {
  await page.addInitScript((key) => window.localStorage.setItem(key, 'seen'), `mubiao.tour/${id}`)
  await page.goto(at(path))
  await page.getByLabel('用户名').fill(id)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

/** No fault that keeps somebody from using the page; the rest is in the answer of axe. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(grave.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html) }))).toEqual([])
}

/** Takes the list on the page away as csv: the name of the file, and what stands in it. */
export async function savedTable(page: Page): Promise<{ name: string; text: string }> {
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出表格' }).click()
  await page.getByText('CSV 文本（csv）').click()
  const table = await saving
  return { name: table.suggestedFilename(), text: readFileSync(await table.path(), 'utf8') }
}
