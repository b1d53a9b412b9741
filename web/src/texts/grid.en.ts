import type { zh } from './grid.zh'

export const en: typeof zh = {
  grid: {
    selected: (rows, columns) => `${rows} rows × ${columns} columns chosen`,
    copied: (rows, columns) => `${rows} rows × ${columns} columns copied`,
  },
}
