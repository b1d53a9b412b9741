/** Lists that are taken away as tables. */
export const zh = {
  tables: {
    save: '导出表格',
    saveOf: (what: string) => `导出表格：${what}`,
    formats: { xlsx: 'Excel 表格（xlsx）', csv: 'CSV 文本（csv）' },
    saved: (lines: number) => `已导出 ${lines} 行`,
    cut: (lines: number) => `只导出了前 ${lines} 行，请缩小筛选范围后分次导出。`,
  },
}
