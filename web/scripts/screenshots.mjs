// Takes the pictures of the documentation and of the help from a running demo: MUBIAO_URL (default http://localhost:8080) and
// MUBIAO_DEMO_PASSWORD say where it is and how to sign in. Names of pictures as arguments take only these.
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'

const URL_OF_DEMO = process.env.MUBIAO_URL ?? 'http://localhost:8080'
const PASSWORD = process.env.MUBIAO_DEMO_PASSWORD
const MOST_BYTES = 200_000
const folder = new URL('../../docs/screenshots/', import.meta.url)

/** The help has its own, small, of everybody's pages. */
const MOST_BYTES_OF_HELP = 60_000
const folderOfHelp = new URL('../src/features/help/pictures/', import.meta.url)
const SIZE_OF_HELP = { width: 1024, height: 640 }

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
  events: { person: 'auditor', open: (page) => openPart(page, '/audit/events') },
  setup: { person: 'admin', open: (page) => openPart(page, '/administration/setup') },
  chain: { person: 'admin', open: (page) => openPart(page, '/administration/chain') },
  statistics: {
    person: 'auditor',
    open: async (page) => {
      await page.goto(`${URL_OF_DEMO}/statistics`)
      await page.locator('svg text').first().waitFor()
    },
  },
}

/** Which stand in the documentation, and which in the help. */
const DOCUMENTED = ['work-list', 'sheet', 'edit', 'review', 'replay', 'statistics']
const IN_HELP = ['work-list', 'sheet', 'edit', 'review', 'replay', 'events', 'setup', 'chain']

if (PASSWORD === undefined) {
  console.error('MUBIAO_DEMO_PASSWORD is not set')
  process.exit(1)
}
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(pictures)
mkdirSync(folder, { recursive: true })
mkdirSync(folderOfHelp, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
try {
  for (const name of wanted) {
    if (DOCUMENTED.includes(name)) await document(name)
    if (IN_HELP.includes(name)) await help(name)
  }
} finally {
  await browser.close()
}

async function document(name) {
  const path = fileURLToPath(new URL(`${name}.png`, folder))
  await shown(name, { width: 1280, height: 720 }, (page) => page.screenshot({ path }))
  check(path, MOST_BYTES)
}

async function help(name) {
  const path = fileURLToPath(new URL(`${name}.webp`, folderOfHelp))
  await shown(name, SIZE_OF_HELP, async (page) => writeFileSync(path, await asWebp(await page.screenshot())))
  check(path, MOST_BYTES_OF_HELP)
}

function check(path, most) {
  const { size } = statSync(path)
  console.log(`${path} ${Math.round(size / 1000)} kB`)
  if (size > most) throw new Error(`${path} is larger than ${most / 1000} kB`)
}

/** The browser writes what its own pictures cannot be saved as; on a page that forbids nothing. */
async function asWebp(png) {
  const page = await browser.newPage()
  const url = await page.evaluate(
    async (source) => {
      const image = new globalThis.Image()
      image.src = source
      await image.decode()
      const canvas = Object.assign(globalThis.document.createElement('canvas'), {
        width: image.width,
        height: image.height,
      })
      canvas.getContext('2d').drawImage(image, 0, 0)
      return canvas.toDataURL('image/webp', 0.7)
    },
    `data:image/png;base64,${png.toString('base64')}`,
  )
  await page.close()
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}

async function shown(name, viewport, take) {
  const { person, open } = pictures[name]
  const context = await browser.newContext({
    viewport,
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
  await take(page)
  await context.close()
}

async function openPart(page, path) {
  await page.goto(URL_OF_DEMO + path)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** A sheet by its name in the list of all, and a page below it. */
async function openSheet(page, project, below = '') {
  await page.goto(`${URL_OF_DEMO}/?view=ALL`)
  await page.getByRole('link', { name: project }).click()
  await page.waitForURL(/\/sheets\/[^/]+$/)
  if (below !== '') await page.goto(page.url() + below)
  await page.getByRole('table').first().waitFor()
}
