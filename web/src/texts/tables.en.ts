import { plural } from './plural'

export const en = {
  tables: {
    save: 'Export table',
    saveOf: (what: string) => `Export table: ${what}`,
    formats: { xlsx: 'Excel workbook (xlsx)', csv: 'CSV text (csv)' },
    saved: (lines: number) => `${plural(lines, 'line')} exported`,
    cut: (lines: number) =>
      `Only the first ${plural(lines, 'line')} exported. Narrow the list and export it in parts.`,
  },
}
