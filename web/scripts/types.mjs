// Writes the types of the REST API from the documents that the server is tested against.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import openapi, { astToString } from 'openapi-typescript'

const documents = new URL('../../docs/openapi/', import.meta.url)
const generated = new URL('../src/lib/api/generated/', import.meta.url)

mkdirSync(generated, { recursive: true })
for (const name of ['command-side', 'query-side', 'identity']) {
  const document = JSON.parse(readFileSync(new URL(`${name}.json`, documents), 'utf8'))
  const types = await openapi(document)
  writeFileSync(new URL(`${name}.ts`, generated), astToString(types))
}
