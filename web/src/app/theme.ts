import type { ThemeConfig } from 'antd'

/** Calm and legible: every text colour here reaches contrast AA on its ground. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#17457a',
    colorInfo: '#17457a',
    colorLink: '#17508f',
    colorSuccess: '#1f7a3d',
    colorWarning: '#9a5b00',
    colorError: '#b3261e',
    // the grounds that would be derived from such dark colours are muddy
    colorInfoBg: '#eaf1f9',
    colorInfoBorder: '#b7cde6',
    colorSuccessBg: '#edf7f0',
    colorSuccessBorder: '#b5dbc1',
    colorWarningBg: '#fff7e6',
    colorWarningBorder: '#f0cf94',
    colorErrorBg: '#fdeeec',
    colorErrorBorder: '#f0bab5',
    colorTextSecondary: '#51586a',
    colorTextTertiary: '#5f6678',
    colorTextPlaceholder: '#6b7282',
    colorTextDescription: '#51586a',
    colorBgLayout: '#f4f6f9',
    colorBorderSecondary: '#e4e8ee',
    // the texts of tags; both spellings share one CSS variable, the later one wins
    green7: '#1f7a3d',
    'green-7': '#1f7a3d',
    orange7: '#8a5000',
    'orange-7': '#8a5000',
    borderRadius: 6,
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    fontFamily:
      'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
  },
  components: {
    Table: {
      headerBg: '#f8f9fb',
      headerColor: '#51586a',
      headerSplitColor: 'transparent',
      rowHoverBg: '#f3f7fc',
      rowSelectedBg: '#eaf1f9',
      rowSelectedHoverBg: '#e1ebf6',
    },
    Menu: { horizontalItemSelectedColor: '#17457a', activeBarHeight: 3 },
  },
}
