// Times the first page of a running demo: how long after its address is opened somebody who is signed in sees the
// list, in a browser that has nothing kept, after how many requests and bytes on the wire. MUBIAO_URL (default http://localhost:8080), MUBIAO_DEMO_PASSWORD.
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
const loads = []
for (let i = 0; i < TIMES; i++) loads.push(await first())
await browser.close()
const times = loads.map(({ time }) => time).sort((a, b) => a - b)
console.log(`first page of ${TIMES}: p50 ${times[TIMES / 2]} ms, slowest ${times[TIMES - 1]} ms`)
const { requests } = loads.at(-1)
for (const kind of ['file', 'sign-in', 'data']) {
  const those = requests.filter((request) => kindOf(request.path) === kind)
  console.log(`${kind}: ${those.length} requests, ${kilobytes(those)} kB`)
  for (const { path, bytes } of those) console.log(`  ${path} ${bytes}`)
}
console.log(`all: ${requests.length} requests, ${kilobytes(requests)} kB`)

function kindOf(path) {
  if (/^\/(api|identity)\//.test(path)) return 'data'
  return /^\/(oauth2|\.well-known|callback|login)/.test(path) ? 'sign-in' : 'file'
}

function kilobytes(requests) {
  return (requests.reduce((sum, { bytes }) => sum + bytes, 0) / 1000).toFixed(1)
}

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
  const requests = await watch(page)
  const start = Date.now()
  await page.goto(URL_OF_DEMO)
  await page.locator('[data-line]').first().waitFor()
  const time = Date.now() - start
  const until = [...requests]
  await context.close()
  return { time, requests: until }
}

/** What goes over the wire, as the browser counts it, headers included; each redirection is a request of its own. */
async function watch(page) {
  const session = await page.context().newCDPSession(page)
  const requests = []
  const open = new Map()
  session.on('Network.requestWillBeSent', ({ requestId, request, redirectResponse }) => {
    if (redirectResponse !== undefined) open.get(requestId).bytes = redirectResponse.encodedDataLength
    if (!request.url.startsWith('http')) return
    const sent = { path: new URL(request.url).pathname, bytes: 0 }
    open.set(requestId, sent)
    requests.push(sent)
  })
  const forget = (requestId) => {
    if (requests.includes(open.get(requestId))) requests.splice(requests.indexOf(open.get(requestId)), 1)
  }
  session.on('Network.requestServedFromCache', ({ requestId }) => forget(requestId))
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache) forget(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const sent = open.get(requestId)
    if (sent !== undefined) sent.bytes = encodedDataLength
  })
  await session.send('Network.enable')
  return requests
}
