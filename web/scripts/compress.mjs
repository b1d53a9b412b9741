// Compresses the assets once, as small as they become, for every server that gives them out.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const folder = new URL('../target/classes/META-INF/resources/assets/', import.meta.url)
for (const name of readdirSync(folder)) {
  if (!/\.(js|css|json|md)$/.test(name)) continue
  const bytes = readFileSync(new URL(name, folder))
  writeFileSync(new URL(`${name}.gz`, folder), gzipSync(bytes, { level: 9 }))
  writeFileSync(new URL(`${name}.br`, folder), brotliCompressSync(bytes))
}
