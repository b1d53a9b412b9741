// Fails when the page needs more than its budget before it can show anything, or before it shows its first list.
import { readFileSync, statSync } from 'node:fs'

/** Scripts before anything is shown, as the older browsers ask for them. */
const SCRIPTS = { kilobytes: 320, files: 3 }
/** These and the styles, and what the list needs, as the browsers of today ask for them. */
const LIST = { kilobytes: 360, files: 6 }
const root = new URL('../target/classes/META-INF/resources/', import.meta.url)
const read = (path) => readFileSync(new URL(path, root), 'utf8')

const first = [...read('index.html').matchAll(/"\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file)
const chunks = Object.values(JSON.parse(read('assets/manifest.json')))
const list = chunks.find(({ name, file }) => name === 'list' && file.endsWith('.js'))

const scripts = first.filter((file) => file.endsWith('.js'))

check('scripts', scripts, 'gz', SCRIPTS)
check('first list', [...first, list.file, ...list.css], 'br', LIST)

function check(what, files, encoding, most) {
  const sizes = files.map((file) => statSync(new URL(`${file}.${encoding}`, root)).size / 1000)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const budget = `budget ${most.kilobytes} kB in ${most.files} files`
  console.log(`${what}: ${total.toFixed(1)} kB ${encoding} in ${files.length} files, ${budget}`)
  if (total <= most.kilobytes && files.length <= most.files) return
  files.forEach((file, i) => console.error(`  ${sizes[i].toFixed(1)} kB ${file}`))
  process.exitCode = 1
}
