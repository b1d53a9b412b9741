/*
 * Stands in for the server where it cannot be reached: opening a page then says so, instead of the browser's error.
 * It keeps nothing, neither pages nor answers. So no page is older than the server's, and there is nothing to forget
 * when somebody signs out; what a browser may keep is said by the server's headers alone.
 */

const TEXTS = {
  zh: {
    title: '连接已断开',
    text: '现在连不上服务器，无法打开这一页。连接恢复后会自动打开；已保存在本机的未提交文字不会丢失。',
    again: '重试',
  },
  en: {
    title: 'Disconnected',
    text: 'The server cannot be reached, so this page cannot be opened. It opens by itself when the connection is back; unsent texts kept on this computer are not lost.',
    again: 'Try again',
  },
}

/** Runs in the page that is shown: its language is known there only. */
const SCRIPT = `
  const texts = ${JSON.stringify(TEXTS)}
  if (localStorage.getItem('mubiao.language') === 'en') {
    document.documentElement.lang = 'en'
    document.title = texts.en.title
    for (const name of ['title', 'text', 'again']) document.getElementById(name).textContent = texts.en[name]
  }
  const look = () => fetch('/manifest.json', { method: 'HEAD', cache: 'no-store' }).then(({ ok }) => ok && location.reload(), () => {})
  addEventListener('online', look)
  setInterval(look, 5000)
`

function page(nonce) {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${TEXTS.zh.title}</title>
    <style nonce="${nonce}">
      body { margin: 0; font-family: system-ui, 'PingFang SC', 'Microsoft YaHei', sans-serif; background: #f4f6f9; color: #1d2433; }
      main { max-width: 32rem; margin: 15vh auto 0; padding: 0 1.5rem; text-align: center; line-height: 1.7; }
      svg { width: 56px; height: 56px; }
      h1 { font-size: 1.5rem; }
      a { display: inline-block; margin-top: 0.5rem; padding: 0.4rem 1.25rem; border-radius: 6px; background: #17457a; color: #fff; text-decoration: none; }
      a:focus-visible { outline: 3px solid #5b93d1; outline-offset: 2px; }
      @media (prefers-color-scheme: dark) {
        body { background: #12161d; color: #e3e7ee; }
        a { background: #29629f; }
      }
    </style>
  </head>
  <body>
    <main>
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" fill="#17457a" />
        <circle cx="16" cy="16" r="9.5" fill="none" stroke="#fff" stroke-width="2.4" />
        <circle cx="16" cy="16" r="3.6" fill="#ff8f7a" />
      </svg>
      <h1 id="title">${TEXTS.zh.title}</h1>
      <p id="text" role="status">${TEXTS.zh.text}</p>
      <a id="again" href="">${TEXTS.zh.again}</a>
    </main>
    <script nonce="${nonce}">${SCRIPT}</script>
  </body>
</html>`
}

function unreachable() {
  const nonce = crypto.randomUUID()
  return new Response(page(nonce), {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy':
        `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; connect-src 'self';` +
        " base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
  })
}

async function open({ request, preloadResponse }) {
  try {
    return (await preloadResponse) ?? (await fetch(request))
  } catch {
    return unreachable()
  }
}

/** At once: a page never waits for the worker of an earlier program. */
self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('activate', (event) => {
  const preloaded = self.registration.navigationPreload?.enable()
  event.waitUntil(Promise.all([preloaded, self.clients.claim()]))
})

/** Only opening a page; scripts, answers and what is sent go their way without the worker. */
self.addEventListener('fetch', (event) => {
  const { mode, method, destination } = event.request
  if (mode === 'navigate' && method === 'GET' && destination === 'document') event.respondWith(open(event))
})
