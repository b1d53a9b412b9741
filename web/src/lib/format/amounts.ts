const DECIMAL = /^(-?)(\d+)(\.\d+)?$/

/** A decimal string with its thousands set apart; anything else as it is. */
export function amount(text: string | null | undefined): string {
  if (text === null || text === undefined || text === '') return '—'
  const [, sign, whole, fraction] = DECIMAL.exec(text.trim()) ?? []
  return whole === undefined ? text : `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction ?? ''}`
}

/** The exact sum of decimal strings, and how many could not be read as one. */
export function decimalSum(texts: readonly (string | null | undefined)[]): { sum: string; unread: number } {
  const parts = texts.map((text) => DECIMAL.exec(text?.trim() ?? '')).filter((match) => match !== null)
  const places = Math.max(0, ...parts.map(([, , , fraction = '']) => Math.max(0, fraction.length - 1)))
  const total = parts.reduce((sum, [, sign = '', whole = '', fraction = '.']) => {
    const units = BigInt(whole + fraction.slice(1).padEnd(places, '0'))
    return sign === '-' ? sum - units : sum + units
  }, 0n)
  const digits = (total < 0n ? -total : total).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const sum = `${total < 0n ? '-' : ''}${whole}${places > 0 ? `.${digits.slice(-places)}` : ''}`
  return { sum, unread: texts.length - parts.length }
}
