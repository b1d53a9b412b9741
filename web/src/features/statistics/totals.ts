const CENTS = 100

/** Counts and amounts together; amounts are decimals in 元 with at most two places, added without rounding. */
export function total(figures: readonly { count: number; amount: string }[]): {
  count: number
  amount: string
} {
  const cents = figures.reduce((sum, { amount }) => sum + toCents(amount), 0n)
  const [whole, rest] = [cents / BigInt(CENTS), cents % BigInt(CENTS)]
  return {
    count: figures.reduce((sum, { count }) => sum + count, 0),
    amount: rest === 0n ? String(whole) : `${whole}.${String(rest).padStart(2, '0')}`,
  }
}

function toCents(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.')
  return BigInt(whole) * BigInt(CENTS) + BigInt(fraction.padEnd(2, '0').slice(0, 2))
}
