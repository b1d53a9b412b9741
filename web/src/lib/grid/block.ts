import Papa from 'papaparse'

/** Texts of several cells, row by row, all rows of one length. */
export type Block = readonly (readonly string[])[]

const TABLE = 'text/html'
const TEXT = 'text/plain'

/**
 * What spreadsheets put on the clipboard; undefined when it is no cells but words. Their table says which cells are
 * merged, their tab-separated text says exactly what stands in them, so that the text counts where both are there.
 */
export function readBlock(clipboard: Pick<DataTransfer, 'getData'>): Block | undefined {
  const table = tableIn(clipboard.getData(TABLE))
  const text = clipboard.getData(TEXT)
  if (table === undefined) return isCells(text) ? tidy(readText(text)) : undefined
  const typed = readText(text)
  const isSameShape = typed.length === table.cells.length && typed[0]?.length === table.cells[0]?.length
  const cells = (isSameShape ? typed : table.cells).map((row) =>
    row.filter((_, column) => table.starts.has(column)),
  )
  return tidy(cells)
}

/** A spreadsheet ends every row of its cells; a list that somebody typed ends without. */
function isCells(text: string): boolean {
  return text.includes('\t') || /[^\r\n][\r\n]+[^\r\n][^]*\r\n$/.test(text)
}

function readText(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: '\t' })
  // quotation marks that are part of the words, not around them
  const rows = errors.length === 0 ? data : text.split(/\r\n|\r|\n/).map((line) => line.split('\t'))
  return rows.at(-1)?.join('') === '' ? rows.slice(0, -1) : rows
}

interface TableRead {
  cells: string[][]
  /** The columns in which a cell begins; others are only the inside of merged cells. */
  starts: ReadonlySet<number>
}

function tableIn(html: string): TableRead | undefined {
  if (!html.includes('<t')) return undefined
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  return table === null ? undefined : readTable(table)
}

/** A merged cell has its text in its first place, as in the tab-separated text. */
function readTable(table: HTMLTableElement): TableRead {
  const rows = [...table.rows]
  const cells: string[][] = rows.map(() => [])
  const starts = new Set<number>()
  rows.forEach((row, top) => {
    for (const cell of row.cells) {
      const left = firstFree(cells[top] ?? [])
      starts.add(left)
      for (let y = top; y < Math.min(top + cell.rowSpan, rows.length); y++)
        for (let x = left; x < left + cell.colSpan; x++)
          (cells[y] ??= [])[x] = y === top && x === left ? wordsOf(cell) : ''
    }
  })
  return { cells, starts }
}

function firstFree(row: readonly (string | undefined)[]): number {
  const gap = Array.from(row, (cell) => cell === undefined).indexOf(true)
  return gap < 0 ? row.length : gap
}

function wordsOf(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLTableCellElement
  const flat = (text: string) => text.replace(/\s+/g, ' ')
  copy.querySelectorAll('br').forEach((line) => line.replaceWith('\u2028'))
  copy.querySelectorAll('p + p, div + div').forEach((line) => line.prepend('\u2028'))
  return copy.textContent
    .split('\u2028')
    .map((line) => flat(line).trim())
    .join('\n')
}

function tidy(rows: readonly (readonly string[])[]): Block | undefined {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const block = rows.map((row) =>
    Array.from({ length: width }, (_, i) => (row[i] ?? '').replaceAll('\u00a0', ' ').trim()),
  )
  return block.some((row) => row.some((text) => text !== '')) ? block : undefined
}

/** Puts cells on the clipboard, for spreadsheets and for plain text. */
export function writeBlock(clipboard: Pick<DataTransfer, 'setData'>, block: Block): void {
  clipboard.setData(TEXT, Papa.unparse([...block.map((row) => [...row])], { delimiter: '\t' }))
  clipboard.setData(TABLE, asTable(block))
}

/** Every cell is declared a text: spreadsheets would calculate `=100%` and make a date of `3-5`. */
function asTable(block: Block): string {
  const page = document.implementation.createHTMLDocument()
  const table = page.body.appendChild(page.createElement('table'))
  for (const texts of block) {
    const row = table.insertRow()
    for (const text of texts) {
      const cell = row.insertCell()
      cell.setAttribute('style', String.raw`mso-number-format:"\@";white-space:pre-wrap`)
      text.split('\n').forEach((line, i) => {
        if (i > 0) cell.append(page.createElement('br'))
        cell.append(line)
      })
    }
  }
  return table.outerHTML
}
