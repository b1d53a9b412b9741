import { Zip, ZipPassThrough } from 'fflate'

/** Files as one archive; they are compressed already, so they are only put together. */
export class Archive {
  private readonly parts: BlobPart[] = []
  private readonly zip = new Zip((error, data) => {
    if (error !== null) throw error
    this.parts.push(data)
  })

  async add(name: string, file: Blob): Promise<void> {
    const entry = new ZipPassThrough(name)
    this.zip.add(entry)
    entry.push(new Uint8Array(await file.arrayBuffer()), true)
  }

  finish(): Blob {
    this.zip.end()
    return new Blob(this.parts, { type: 'application/zip' })
  }
}
