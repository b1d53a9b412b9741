// Times the first page of a running demo: how long after its address is opened somebody who is signed in sees the
// list, in a browser that has nothing kept. MUBIAO_URL (default http://localhost:8080), MUBIAO_DEMO_PASSWORD.
import { chromium } from '@playwright/test'

const URL_OF_DEMO = process.env.MUBIAO_URL ?? 'http://localhost:8080'
const PASSWORD = process.env.MUBIAO_DEMO_PASSWORD
const TIMES = 10

if (PASSWORD === undefined) {
  console.error('MUBIAO_DEMO_PASSWORD is not set')
  process.exit(1)
}
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const signedIn = await browser.newContext({ locale: 'zh-CN' })
await signIn(await signedIn.newPage())
const storageState = await signedIn.storageState()
const times = []
for (let i = 0; i < TIMES; i++) times.push(await first())
await browser.close()
times.sort((a, b) => a - b)
console.log(`first page of ${TIMES}: p50 ${times[TIMES / 2]} ms, slowest ${times[TIMES - 1]} ms`)

async function signIn(page) {
  await page.addInitScript((key) => localStorage.setItem(key, 'seen'), 'mubiao.tour/department')
  await page.goto(URL_OF_DEMO)
  await page.getByLabel('用户名').fill('department')
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await page.locator('[data-line]').first().waitFor()
}

/** With the cookie of the session alone: the token is fetched anew, as after closing the browser's window. */
async function first() {
  const context = await browser.newContext({ locale: 'zh-CN', storageState })
  const page = await context.newPage()
  const start = Date.now()
  await page.goto(URL_OF_DEMO)
  await page.locator('[data-line]').first().waitFor()
  const time = Date.now() - start
  await context.close()
  return time
}
