import { expect } from '@playwright/test'
import { at, signIn, test } from './people.ts'
import { Script } from './scripts.ts'

const OWN_SHEETS = ['消费资金', '菜篮子', '电子商务', '招商工作经费', '文明县城']

test('each of the published sheets prints on one page', async ({ page }) => {
  test.setTimeout(120_000)
  const auditor = await Script.of('auditor')
  await signIn(page, 'auditor')
  for (const name of OWN_SHEETS) {
    const { items } = await auditor.get<{ items: { id: string }[] }>(
      `/api/sheets?q=${encodeURIComponent(name)}&size=1`,
    )
    await page.goto(at(`/sheets/${items[0]?.id ?? ''}`))
    await expect(page.getByRole('table').getByText('绩效内容')).toBeVisible()
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pages(pdf), name).toBe(1)
  }
})

test('a file that the server makes is saved, and one that it cannot make is explained', async ({ page }) => {
  await signIn(page, 'auditor', '/?view=ALL')
  await page.locator('[data-line]').first().click()
  await page.getByRole('button', { name: '下载' }).click()
  const saved = page.waitForEvent('download').then((file) => file.suggestedFilename())
  const refused = page
    .getByText('系统暂时不能生成这种文件')
    .waitFor()
    .then(() => 'explained')
  await page.getByRole('menuitem', { name: 'PDF 文档' }).click()
  expect(await Promise.any([saved, refused])).toMatch(/explained|\.pdf$/)
})

function pages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}
