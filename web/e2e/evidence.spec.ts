import { expect } from '@playwright/test'
import { at, expectAccessible, signIn, test } from './people.ts'
import { Script } from './scripts.ts'

test('an auditor sees that everything is sealed and checks a receipt', async ({ page }) => {
  await signIn(page, 'auditor', '/evidence')
  await expect(page.getByRole('heading', { name: '存证', exact: true })).toBeVisible()
  await expect(page.getByText(/个事件，.* 签署/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('防改触发器与权限：正常')).toBeVisible()
  await expect(page.getByText('没有发现异常。')).toBeVisible()
  await expect(page.getByRole('region', { name: '核对命令' })).toContainText('mubiao-verify.jar bag')
  await expectAccessible(page)

  const auditor = await Script.of('auditor')
  const { items } = await auditor.get<{ items: { id: string }[] }>('/api/sheets?state=APPROVED')
  const receipt = await auditor.text(`/api/sheets/${items[0]?.id ?? ''}/versions/1/receipt`)
  const drop = (text: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: '批复.tlog-proof', mimeType: 'text/plain', buffer: Buffer.from(text) })
  await drop(receipt)
  await expect(page.getByText('凭证有效')).toBeVisible()
  await expect(page.getByText('检查点在本账本里。')).toBeVisible()
  await drop(receipt.replace(/^index \d+$/m, 'index 999999'))
  await expect(page.getByText('凭证不能证明')).toBeVisible()
  await drop('一段别的文字')
  await expect(page.getByText('不是凭证文件')).toBeVisible()
  await expectAccessible(page)
})

test('who neither audits nor administers does not find the page', async ({ page }) => {
  await signIn(page, 'drafter')
  await expect(page.getByRole('link', { name: '存证' })).toHaveCount(0)
  await page.goto(at('/evidence'))
  await expect(page.getByText('没有这个页面')).toBeVisible()
})
