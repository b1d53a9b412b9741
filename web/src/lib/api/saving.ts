import { readFile } from './client'

/** Fetches a file with the token and lets the browser save it, under the server's name for it if it has one. */
export async function saveFile(path: string, otherwise: string): Promise<Headers> {
  const { blob, name, headers } = await readFile(path)
  saveBlob(blob, name ?? otherwise)
  return headers
}

/** Lets the browser save what the page has made. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

export const TABLE_FORMATS = ['xlsx', 'csv'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]
/** Parameters of a list; one that is absent is left out. */
export type TableQuery = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

/** The address of a list as a table. */
export function addressOfTable(address: string, query: TableQuery, format: TableFormat): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? (value as readonly string[]) : [value]) {
      if (one !== undefined && one !== '') parameters.append(name, String(one))
    }
  }
  parameters.set('format', format)
  return `${address}?${parameters.toString()}`
}

/** Saves all lines of a list, as many as the server gives at once, and says how many those are. */
export async function saveTable(address: string, query: TableQuery, format: TableFormat) {
  const headers = await saveFile(addressOfTable(address, query, format), `table.${format}`)
  return { lines: Number(headers.get('Mubiao-Lines')), isCut: headers.get('Mubiao-Cut') === 'true' }
}
