const UNITS = ['B', 'kB', 'MB', 'GB'] as const

/** A number of bytes as files are told: 950 B, 1.2 kB, 34.5 MB. */
export function size(bytes: number): string {
  let [value, unit] = [bytes, 0]
  while (value >= 1000 && unit < UNITS.length - 1) [value, unit] = [value / 1000, unit + 1]
  return `${unit === 0 ? value : value.toFixed(1)} ${UNITS[unit] ?? ''}`
}
