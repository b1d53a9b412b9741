import { useEffect, useRef, useState } from 'react'
import { readFile } from '../../lib/api/client'
import { asProblem } from '../../lib/api/problem'
import { saveBlob } from '../../lib/api/saving'
import type { SheetItem } from '../../lib/api/types'

export const FORMATS = ['docx', 'xlsx', 'pdf'] as const
export type Format = (typeof FORMATS)[number]
/** Each is printed by the server for its own; so many are enough for a meeting, and few enough for the memory of a tab. */
export const MOST_AT_ONCE = 200

interface Missing {
  item: SheetItem
  detail: string
}

export interface Download {
  state: 'running' | 'done' | 'failed'
  fetched: number
  missing: readonly Missing[]
}

/** The printed forms of sheets in one archive, fetched one after another; leaving ends it. */
export function useDownload() {
  const [current, tell] = useState<Download>()
  const isGone = useRef(false)
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
    }
  }, [])

  const start = async (items: readonly SheetItem[], format: Format, fileName: string) => {
    let missing: readonly Missing[] = []
    tell({ state: 'running', fetched: 0, missing })
    try {
      const { Archive } = await import('./packing')
      const archive = new Archive()
      for (const [i, item] of items.entries()) {
        if (isGone.current) return
        try {
          const { blob, name } = await readFile(`/api/sheets/${item.id}/document?format=${format}`)
          await archive.add(nameInArchive(i + 1, name ?? `${item.id}.${format}`), blob)
        } catch (error) {
          missing = [...missing, { item, detail: asProblem(error).detail }]
        }
        tell({ state: 'running', fetched: i + 1, missing })
      }
      if (missing.length < items.length) saveBlob(archive.finish(), fileName)
      tell({ state: missing.length < items.length ? 'done' : 'failed', fetched: items.length, missing })
    } catch {
      tell({ state: 'failed', fetched: 0, missing })
    }
  }
  return { current, start }
}

/** In the order of the list, and no two alike. */
export function nameInArchive(position: number, name: string): string {
  return `${String(position).padStart(3, '0')} ${name}`
}
