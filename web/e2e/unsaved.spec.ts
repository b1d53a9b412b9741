import { chromium, expect, type Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cell, newDraft, save, SAVED } from './drafts.ts'
import { at, expectAccessible, signIn, test } from './people.ts'

const OFFER = { name: '恢复未保存的内容？' }

/** What is typed without a connection, once it is said to be unsaved. */
async function typeOffline(page: Page, text: string): Promise<void> {
  await page.context().setOffline(true)
  await cell(page, '项目期限').fill(text)
  await save(page)
  await expect(page.getByText('未保存：连接已断开')).toBeVisible()
}

test('what was typed without a connection in a tab that was closed is offered again, compared', async ({
  page,
  context,
}) => {
  const address = await newDraft(page, '关闭标签页')
  await typeOffline(page, '3 年')
  await page.close({ runBeforeUnload: false })
  await context.setOffline(false)

  const next = await context.newPage()
  await next.goto(at(address))
  const offer = next.getByRole('dialog', OFFER)
  await expect(offer.getByRole('listitem').filter({ hasText: '项目期限' })).toContainText('3 年')
  await expectAccessible(next)
  await offer.getByRole('button', { name: '恢复未保存的内容' }).click()
  await expect(cell(next, '项目期限')).toHaveValue('3 年')
  await expect(next.getByText(SAVED)).toBeVisible()
  await next.reload()
  await expect(cell(next, '项目期限')).toHaveValue('3 年')
  await expect(next.getByRole('dialog', OFFER)).toHaveCount(0)
})

test('what was typed outlives a browser that is killed', async ({ launchOptions }) => {
  const profile = mkdtempSync(join(tmpdir(), 'mubiao-profile-'))
  const open = () =>
    chromium.launchPersistentContext(profile, {
      ...launchOptions,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
  const first = await open()
  const page = await first.newPage()
  const address = await newDraft(page, '浏览器被关掉')
  await typeOffline(page, '5 年')
  const closed = first.waitForEvent('close')
  const browser = await first.browser()?.newBrowserCDPSession()
  // nothing answers any more
  void browser?.send('Browser.crash').catch(() => undefined)
  await closed

  const second = await open()
  const next = await second.newPage()
  await signIn(next, 'drafter', address)
  await next.getByRole('dialog', OFFER).getByRole('button', { name: '恢复未保存的内容' }).click()
  await expect(cell(next, '项目期限')).toHaveValue('5 年')
  await expect(next.getByText(SAVED)).toBeVisible()
  await second.close()
  rmSync(profile, { recursive: true, force: true })
})

test('signing out clears what was left unsaved', async ({ page }) => {
  const address = await newDraft(page, '退出清除')
  await page.route('**/api/sheets/*/edit', (route) => route.abort())
  await cell(page, '项目期限').fill('4 年')
  await page.getByRole('link', { name: '完成' }).click()
  const leave = page.getByRole('dialog', { name: '还有内容没有保存' })
  await expectAccessible(page)
  await leave.getByRole('button', { name: '离开' }).click()
  await page.goto(at(address))
  await expect(page.getByRole('dialog', OFFER)).toBeVisible()
  await page.goto(at('/'))
  await page.getByRole('button', { name: /我的账号/ }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await expect(page.getByLabel('用户名')).toBeVisible()
  await signIn(page, 'drafter', address)
  await expect(cell(page, '项目名称')).toHaveValue('退出清除')
  await expect(page.getByRole('dialog', OFFER)).toHaveCount(0)
})

test('two tabs of one sheet know of each other, and one shows what the other saves', async ({
  page,
  context,
}) => {
  const address = await newDraft(page, '两个标签页')
  const told = '这张表也在另一个标签页里打开着'
  await expect(page.getByText(told)).toHaveCount(0)
  const other = await context.newPage()
  await comeBack(other, address)
  await expect(other.getByText(told)).toBeVisible()
  await expect(page.getByText(told)).toBeVisible()
  await expectAccessible(page)
  await cell(other, '项目期限').fill('2 年')
  await save(other)
  await expect(cell(page, '项目期限')).toHaveValue('2 年', { timeout: 5_000 })
  await other.close()
  await expect(page.getByText(told)).toHaveCount(0)
})

/** A new tab of a person who has signed in already: the sign-in of the browser is used, nothing is asked. */
async function comeBack(page: Page, path: string): Promise<void> {
  await page.goto(at(path))
  await page.waitForURL(at(path))
}
