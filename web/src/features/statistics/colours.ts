/** The colours of a chart; each bar differs from its neighbour in lightness too. */
export interface Colours {
  bars: Record<'main' | 'second' | 'warning', string>
  ink: string
  line: string
}

const LIGHT: Colours = {
  bars: { main: '#17457a', second: '#8fb3d9', warning: '#b3261e' },
  ink: '#51586a',
  line: '#e4e8ee',
}

const DARK: Colours = {
  bars: { main: '#4f8fd6', second: '#a9cbef', warning: '#f0776d' },
  ink: '#a9b1c1',
  line: '#343c4a',
}

export function coloursOf(isDark: boolean): Colours {
  return isDark ? DARK : LIGHT
}
