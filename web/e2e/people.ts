import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

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

/** An address of the program under test. */
export function at(path: string): string {
  return (process.env.MUBIAO_URL ?? '') + path
}

/** Opens a page as somebody who has to sign in first, and does so as people do. */
export async function signIn(page: Page, person: Person, path = '/'): Promise<void> {
  await page.goto(at(path))
  await page.getByLabel('用户名').fill(person)
  await page.getByLabel('密码').fill(process.env.MUBIAO_DEMO_PASSWORD ?? PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(at(path))
}

/** No fault that keeps somebody from using the page; the rest is in the answer of axe. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(grave.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html) }))).toEqual([])
}
