import writeXlsxFile from 'write-excel-file/browser'
import type { ListCell } from './listRows'

/** Widths of the columns of the list, in characters. */
const WIDTHS = [6, 36, 30, 30, 16, 9, 8, 10, 40]

/** Rows as a workbook of one sheet; its code is fetched only where a list is saved. */
export function workbookOf(rows: readonly (readonly ListCell[])[], name: string): Promise<Blob> {
  const data = rows.map((row) => row.map((value) => ({ value, wrap: true })))
  return writeXlsxFile(data, { sheet: name, columns: WIDTHS.map((width) => ({ width })) }).toBlob()
}
