// Takes the pictures of the documentation from a running demo: MUBIAO_URL (default http://localhost:8080) and
// MUBIAO_DEMO_PASSWORD say where it is and how to sign in. Names of pictures as arguments take only these.
import { mkdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'

const URL_OF_DEMO = process.env.MUBIAO_URL ?? 'http://localhost:8080'
const PASSWORD = process.env.MUBIAO_DEMO_PASSWORD
const MOST_BYTES = 200_000
const folder = new URL('../../docs/screenshots/', import.meta.url)

/** Each picture: who looks, and how they come to the page. */
const pictures = {
  'work-list': { person: 'department', open: (page) => page.locator('[data-line]').first().waitFor() },
  sheet: {
    person: 'drafter',
    open: (page) => openSheet(page, '电子商务全域化补助资金'),
  },
  edit: {
    person: 'drafter',
    open: (page) => openSheet(page, '电子商务全域化补助资金', '/edit'),
  },
  review: {
    person: 'department',
    open: (page) => openSheet(page, '2026 年县级配套扩大消费资金', '/review'),
  },
  replay: {
    person: 'auditor',
    open: (page) => openSheet(page, '2026 年平罗招商工作经费', '/replay'),
  },
  statistics: {
    person: 'auditor',
    open: async (page) => {
      await page.goto(`${URL_OF_DEMO}/statistics`)
      await page.locator('svg text').first().waitFor()
    },
  },
}

if (PASSWORD === undefined) {
  console.error('MUBIAO_DEMO_PASSWORD is not set')
  process.exit(1)
}
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(pictures)
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
try {
  for (const name of wanted) await take(name, pictures[name])
} finally {
  await browser.close()
}

async function take(name, { person, open }) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.addInitScript((key) => localStorage.setItem(key, 'seen'), `mubiao.tour/${person}`)
  await page.goto(URL_OF_DEMO)
  await page.getByLabel('用户名').fill(person)
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(`${URL_OF_DEMO}/`)
  await open(page)
  if (await page.getByText('没有这个页面').isVisible()) throw new Error(`there is no page for ${name}`)
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await page.waitForTimeout(800) // charts and icons settle
  const path = fileURLToPath(new URL(`${name}.png`, folder))
  await page.screenshot({ path })
  await context.close()
  const { size } = statSync(path)
  console.log(`${name}.png ${Math.round(size / 1000)} kB`)
  if (size > MOST_BYTES) throw new Error(`${name}.png is larger than ${MOST_BYTES / 1000} kB`)
}

/** A sheet by its name in the list of all, and a page below it. */
async function openSheet(page, project, below = '') {
  await page.goto(`${URL_OF_DEMO}/?view=ALL`)
  await page.getByRole('link', { name: project }).click()
  await page.waitForURL(/\/sheets\/[^/]+$/)
  if (below !== '') await page.goto(page.url() + below)
  await page.getByRole('table').first().waitFor()
}
