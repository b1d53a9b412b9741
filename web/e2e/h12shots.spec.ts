import { test } from '@playwright/test'
import { signIn } from './people.ts'

for (const [width, height, scheme] of [[1366, 768, 'light'], [1366, 768, 'dark'], [390, 844, 'light'], [390, 844, 'dark']] as const)
  test(`shots ${width} ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    await signIn(page, 'drafter', '/import')
    await page.locator('input[type=file]').setInputFiles([
      '../command-side/src/test/resources/intake-cases/05-one-unknown-label-loses-the-line.docx',
      '../command-side/src/test/resources/intake-cases/12-long-term-block.docx',
      { name: 'scan.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]) },
      '../command-side/src/test/resources/intake-cases/08-indented-register.xlsx',
    ])
    await page.getByText('已处理 4 / 4 个文档').waitFor()
    const source = page.getByRole('region', { name: '原文' }).first()
    await page.screenshot({ path: `/tmp/h12shot-${width}-${scheme}-a.png`, fullPage: true })
    const cell = source.locator('button[data-cell]').first()
    if (await cell.count()) await cell.click()
    await page.screenshot({ path: `/tmp/h12shot-${width}-${scheme}-b.png` })
    await page.getByRole('button', { name: /查看：12/ }).click()
    await page.screenshot({ path: `/tmp/h12shot-${width}-${scheme}-c.png`, fullPage: true })
  })
