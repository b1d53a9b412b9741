const DECIMAL = /^(-?)(\d+)(\.\d+)?$/

/** A decimal string with its thousands set apart; anything else as it is. */
export function amount(text: string | null | undefined): string {
  if (text === null || text === undefined || text === '') return '—'
  const [, sign, whole, fraction] = DECIMAL.exec(text.trim()) ?? []
  return whole === undefined ? text : `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction ?? ''}`
}
