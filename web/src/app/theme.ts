import { theme as antd, type ThemeConfig } from 'antd'

/** Calm and legible: every text colour here reaches contrast AA on its ground. */
const light: ThemeConfig = {
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

const dark: ThemeConfig = {
  algorithm: antd.darkAlgorithm,
  token: {
    // white on it is the text of buttons; the others come out darker than they are given here
    colorPrimary: '#29629f',
    colorInfo: '#a6cdf7',
    colorLink: '#8fbdf0',
    colorLinkHover: '#a3c9f3',
    colorSuccess: '#6fd594',
    colorWarning: '#f5b95a',
    colorError: '#ff9f96',
    colorBgBase: '#12161d',
    colorBgLayout: '#12161d',
    colorBgContainer: '#1b212b',
    colorBgElevated: '#232a36',
    colorText: '#e3e7ee',
    colorTextSecondary: '#a9b1c1',
    colorTextTertiary: '#a0a8b8',
    colorTextPlaceholder: '#949cad',
    colorTextDescription: '#a9b1c1',
    colorBorderSecondary: '#343c4a',
    colorInfoBg: '#1d3350',
    colorInfoBorder: '#33527a',
    colorSuccessBg: '#16301f',
    colorSuccessBorder: '#2c5a3c',
    colorWarningBg: '#3a2c10',
    colorWarningBorder: '#6b5220',
    colorErrorBg: '#45201e',
    colorErrorBorder: '#7a3a36',
    borderRadius: light.token?.borderRadius,
    motion: light.token?.motion,
    fontFamily: light.token?.fontFamily,
  },
  components: {
    Table: {
      headerBg: '#232a36',
      headerColor: '#a9b1c1',
      headerSplitColor: 'transparent',
      rowHoverBg: '#222b38',
      rowSelectedBg: '#1d3350',
      rowSelectedHoverBg: '#24405f',
    },
    Menu: { horizontalItemSelectedColor: '#7fb2ec', horizontalItemHoverColor: '#a3c9f3', activeBarHeight: 3 },
    Tabs: {
      itemSelectedColor: '#7fb2ec',
      itemHoverColor: '#a3c9f3',
      itemActiveColor: '#7fb2ec',
      inkBarColor: '#7fb2ec',
    },
    Button: {
      primaryColor: '#fff',
      dangerColor: '#1b1210',
      defaultHoverColor: '#a3c9f3',
      defaultActiveColor: '#7fb2ec',
    },
  },
}

/** The look of Ant Design's parts; the page's own go by the variables of styles.css. */
export function themeOf(isDark: boolean): ThemeConfig {
  return isDark ? dark : light
}
