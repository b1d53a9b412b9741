/** Tables whose cells are typed in, chosen, copied and pasted. */
export const zh = {
  grid: {
    selected: (rows: number, columns: number) => `已选中 ${rows} 行 × ${columns} 列`,
    copied: (rows: number, columns: number) => `已复制 ${rows} 行 × ${columns} 列`,
  },
}
