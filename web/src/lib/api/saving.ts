import { readFile } from './client'

/** Fetches a file with the token and lets the browser save it, under the server's name for it if it has one. */
export async function saveFile(path: string, otherwise: string): Promise<void> {
  const { blob, name } = await readFile(path)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name ?? otherwise
  link.click()
  URL.revokeObjectURL(link.href)
}
