import { expect, type Page } from '@playwright/test'
import { signIn } from './people.ts'

export const SAVED = /已保存 \d\d:\d\d/

/** A fresh draft of the drafter's, opened as a form. */
export async function newDraft(page: Page, name: string): Promise<string> {
  await signIn(page, 'drafter', '/new')
  await page.getByRole('button', { name: '新建空白表' }).click()
  await page.waitForURL(/\/sheets\/.+\/edit$/)
  await cell(page, '项目名称').fill(name)
  await expect(page.getByText(SAVED)).toBeVisible()
  return new URL(page.url()).pathname
}

/** The field of a cell by what the form calls it. */
export function cell(page: Page, name: string) {
  return page.getByRole('textbox', { name, exact: true })
}

export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s')
}
