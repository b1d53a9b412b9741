import { expect, type Page } from '@playwright/test'
import { cell, newDraft, SAVED } from './drafts.ts'
import { expectAccessible, test } from './people.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

/** What a spreadsheet puts on the clipboard. */
async function copyElsewhere(page: Page, text: string, html?: string): Promise<void> {
  await page.evaluate(
    async ([plain, table]) => {
      const blob = (type: string, words: string) => [type, new Blob([words], { type })] as const
      const items = [blob('text/plain', plain), ...(table ? [blob('text/html', table)] : [])]
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(items))])
    },
    [text, html] as const,
  )
}

const name = (page: Page, row: number) => cell(page, `第 ${row} 行 绩效内容`)
const value = (page: Page, row: number) => cell(page, `第 ${row} 行 绩效值`)

test('cells of Excel spread over the row and its category, are one step back and are copied out again', async ({
  page,
}) => {
  await newDraft(page, '粘贴')
  const rows = [
    ['接待客商', '≥20次', '10', '含线上'],
    ['签约项目', '≥3个', '20', ''],
    ['"四好"活动', '4场', '5', ''],
  ]
  const html = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')
  await copyElsewhere(
    page,
    '接待客商\t≥20次\t10\t含线上\r\n签约项目\t≥3个\t20\t\r\n"""四好""活动"\t4场\t5\t\r\n',
    `<html><body><table>${html}</table></body></html>`,
  )
  await name(page, 1).focus()
  await page.keyboard.press('Control+v')
  await expect(page.getByText('已粘贴 3 行，其中新增 2 行')).toBeVisible()
  for (const [i, [first = '', second = '', weight = '', remark = '']] of rows.entries()) {
    await expect(name(page, i + 1)).toHaveValue(first)
    await expect(value(page, i + 1)).toHaveValue(second)
    await expect(cell(page, `第 ${i + 1} 行 权重`)).toHaveValue(weight)
    await expect(cell(page, `第 ${i + 1} 行 备注`)).toHaveValue(remark)
  }
  await expect(name(page, 4)).toHaveValue('')
  await expectAccessible(page)

  await name(page, 1).focus()
  for (const key of ['End', 'Shift+ArrowRight', 'Shift+ArrowDown']) await page.keyboard.press(key)
  await expect(page.getByText('已选中 2 行 × 2 列')).toBeAttached()
  await page.keyboard.press('Control+c')
  await expect(page.getByText('已复制 2 行 × 2 列')).toBeAttached()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('接待客商\t≥20次\r\n签约项目\t≥3个')
  await page.keyboard.press('Delete')
  await expect(value(page, 2)).toHaveValue('')
  await page.keyboard.press('Control+z')
  await expect(value(page, 2)).toHaveValue('≥3个')

  await page.keyboard.press('Control+z')
  await expect(name(page, 1)).toHaveValue('')
  await expect(name(page, 2)).toHaveValue('')
  await expect(cell(page, '第 1 行 权重')).toHaveCount(0)
  await page.keyboard.press('Control+y')
  await expect(name(page, 3)).toHaveValue('"四好"活动')
  await expect(page.getByText(SAVED)).toBeVisible()
})

test('a table of WPS with merged categories goes to its categories, one cell goes into the words', async ({
  page,
}) => {
  await newDraft(page, '按类别粘贴')
  await copyElsewhere(
    page,
    '',
    `<table><tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr>
     <tr><td rowspan="3">产出指标</td><td rowspan="2">数量指标</td><td>培训人次</td><td>≥100人次</td></tr>
     <tr><td>培训班次</td><td>4期</td></tr><tr><td>质量指标</td><td>合格率</td><td>≥95%</td></tr></table>`,
  )
  await name(page, 5).focus()
  await page.keyboard.press('Control+v')
  await expect(page.getByText('已按类别粘贴 3 行，其中新增 1 行')).toBeVisible()
  await expect(name(page, 2)).toHaveValue('培训班次')
  await expect(value(page, 3)).toHaveValue('≥95%')

  await copyElsewhere(page, '及时\r\n', '<table><tr><td>及时</td></tr></table>')
  await name(page, 2).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+v')
  await page.keyboard.type('举办')
  await expect(name(page, 2)).toHaveValue('及时举办培训班次')
})

test('cells are chosen with the mouse, and pasted anywhere else as one step', async ({ page }) => {
  await newDraft(page, '鼠标选格')
  await name(page, 1).fill('甲')
  await value(page, 1).fill('1 个')
  await name(page, 1).hover()
  await page.mouse.down()
  await value(page, 1).hover()
  await page.mouse.up()
  await expect(page.getByText('已选中 1 行 × 2 列')).toBeAttached()
  await page.keyboard.press('Control+x')
  await expect(name(page, 1)).toHaveValue('')
  await name(page, 2).focus()
  await page.keyboard.press('Control+v')
  await expect(name(page, 2)).toHaveValue('甲')
  await expect(value(page, 2)).toHaveValue('1 个')
})

test('a row that was removed comes back by its own button, whatever was typed since', async ({ page }) => {
  await newDraft(page, '撤销删除')
  await name(page, 1).fill('甲')
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.type('乙')
  await page.getByRole('button', { name: '第 1 行：删除这一行' }).click()
  await expect(name(page, 1)).toHaveValue('乙')
  await cell(page, '项目期限').fill('1 年')
  await page.getByText('已删除第 1 行').getByRole('button', { name: '撤销删除行' }).click()
  await expect(name(page, 1)).toHaveValue('甲')
  await expect(name(page, 2)).toHaveValue('乙')
  await expect(cell(page, '项目期限')).toHaveValue('1 年')
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await expect(name(page, 1)).toHaveValue('乙')
  await page.getByRole('button', { name: '重做', exact: true }).click()
  await expect(name(page, 2)).toHaveValue('乙')
  await expect(page.getByText(SAVED)).toBeVisible()
})

test('words are found cell by cell and replaced everywhere at once', async ({ page }) => {
  await newDraft(page, '2026 年资金')
  await cell(page, '项目年度绩效目标').fill('2026 年完成，2026 年验收')
  await page.keyboard.press('Control+h')
  const find = page.getByRole('search', { name: '查找替换' })
  await expect(find.getByRole('textbox', { name: '查找' })).toBeFocused()
  await page.keyboard.type('2026')
  await expect(find.getByText('第 1 格，共 2 格')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(find.getByText('第 2 格，共 2 格')).toBeVisible()
  await expectAccessible(page)
  await find.getByRole('textbox', { name: '替换为' }).fill('2027')
  await find.getByRole('button', { name: '全部替换' }).click()
  await expect(cell(page, '项目名称')).toHaveValue('2027 年资金')
  await expect(cell(page, '项目年度绩效目标')).toHaveValue('2027 年完成，2027 年验收')
  await cell(page, '项目名称').focus()
  await page.keyboard.press('Control+z')
  await expect(cell(page, '项目名称')).toHaveValue('2026 年资金')
  await expect(cell(page, '项目年度绩效目标')).toHaveValue('2026 年完成，2026 年验收')
})

test('on a phone rows are cards, and nothing has to be pushed sideways while one types', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await newDraft(page, '手机填报')
  await name(page, 1).fill('接待客商')
  const sizes = await page
    .getByRole('table')
    .evaluateAll((tables) => tables.map((table) => [table.clientWidth, table.parentElement?.clientWidth]))
  expect(sizes[0]?.[0]).toBeLessThanOrEqual(sizes[0]?.[1] ?? 0)
  await expectAccessible(page)
})
