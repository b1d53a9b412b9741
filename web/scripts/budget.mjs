// Fails when the JavaScript that the first page needs, compressed, is more than its budget.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const BUDGET_KB = 350
const root = new URL('../target/classes/META-INF/resources/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('assets/manifest.json', root), 'utf8'))

function withImports(name, found = new Set()) {
  if (!found.has(name)) {
    found.add(name)
    for (const next of manifest[name].imports ?? []) withImports(next, found)
  }
  return found
}

const files = [...withImports('index.html')].map((name) => manifest[name].file)
const sizes = files.map((file) => gzipSync(readFileSync(new URL(file, root))).length / 1000)
const total = sizes.reduce((sum, size) => sum + size, 0)
console.log(
  `initial JavaScript: ${total.toFixed(1)} kB gzip in ${files.length} files, budget ${BUDGET_KB} kB`,
)
if (total > BUDGET_KB) {
  files.forEach((file, i) => console.error(`  ${sizes[i].toFixed(1)} kB ${file}`))
  process.exit(1)
}
