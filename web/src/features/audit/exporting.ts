const NEWLINE = 10

/** How much of an export has arrived. */
export interface Progress {
  lines: number
  bytes: number
}

/** Where an export is written to. */
export interface Sink {
  write: (chunk: Uint8Array) => Promise<void>
  /** Only now is the file there. */
  close: () => Promise<void>
  abort: () => Promise<void>
}

/** Passes everything on, counting lines; the last line counts with or without its end. What fails leaves no file. */
export async function pump(
  source: ReadableStream<Uint8Array>,
  sink: Sink,
  onProgress: (progress: Progress) => void,
): Promise<Progress> {
  const reader = source.getReader()
  let [ends, bytes, lastByte] = [0, 0, NEWLINE]
  const progress = () => ({ lines: ends + (lastByte === NEWLINE ? 0 : 1), bytes })
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      for (const byte of value) if (byte === NEWLINE) ends++
      bytes += value.length
      lastByte = value.at(-1) ?? lastByte
      await sink.write(value)
      onProgress(progress())
    }
    await sink.close()
    return progress()
  } catch (error) {
    await sink.abort()
    throw error
  }
}

interface FileHandle {
  createWritable: () => Promise<Sink>
}
type Picker = (options: { suggestedName: string }) => Promise<FileHandle>

/**
 * A file of the person's choice where the browser can write one directly, however large; elsewhere the export is
 * gathered and then saved as a download. Undefined when the person chose no file after all.
 */
export async function openSink(name: string): Promise<Sink | undefined> {
  const picker = (window as { showSaveFilePicker?: Picker }).showSaveFilePicker
  if (picker === undefined) return download(name)
  try {
    return await (await picker({ suggestedName: name })).createWritable()
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined
    return download(name)
  }
}

function download(name: string): Sink {
  const parts: BlobPart[] = []
  return {
    write: (chunk) => {
      parts.push(chunk as Uint8Array<ArrayBuffer>)
      return Promise.resolve()
    },
    close: () => {
      const url = URL.createObjectURL(new Blob(parts, { type: 'application/x-ndjson' }))
      const link = document.createElement('a')
      link.href = url
      link.download = name
      link.click()
      setTimeout(() => URL.revokeObjectURL(url), 60_000)
      return Promise.resolve()
    },
    abort: () => Promise.resolve(),
  }
}
