/** The colours of the bars; each differs from its neighbour in lightness too. */
export const BARS = { main: '#17457a', second: '#8fb3d9', warning: '#b3261e' } as const
export const INK = '#51586a'
export const LINE = '#e4e8ee'
