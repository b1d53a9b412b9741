// Draws the icons of the installed page from its mark, for systems that take no SVG: `npm run icons`.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'

const folder = new URL('../public/', import.meta.url)
const mark = readFileSync(new URL('mark.svg', folder), 'utf8')
/** A mask may cut off all but the middle: the ground fills the square, without its round corners. */
const maskable = mark
  .replace('rx="7"', '')
  .replace('<circle', '<g transform="translate(3.2 3.2) scale(.8)"><circle')
  .replace('</svg>', '</g></svg>')

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
try {
  await draw('icon-192.png', 192, mark)
  await draw('icon-512.png', 512, mark)
  await draw('icon-maskable.png', 512, maskable)
} finally {
  await browser.close()
}

async function draw(name, size, svg) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  await page.setContent(`<body style="margin:0"><img width="${size}" height="${size}" src="${source}">`)
  await page.screenshot({ path: fileURLToPath(new URL(name, folder)), omitBackground: true })
  await page.close()
}
