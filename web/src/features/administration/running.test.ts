import { describe, expect, it } from 'vitest'
import { rates } from './running'

const at = (projection: string, position: number, seenAt: string) => ({
  projection,
  position,
  head: 900,
  lagSeconds: 0,
  seenAt,
})

describe('rates', () => {
  it('counts events per second between two looks', () => {
    const before = [at('sheet', 100, '2026-11-01T08:00:00Z'), at('audit', 100, '2026-11-01T08:00:00Z')]
    const after = [at('sheet', 500, '2026-11-01T08:00:02Z'), at('audit', 100, '2026-11-01T08:00:02Z')]

    expect(Object.fromEntries(rates(before, after))).toEqual({ sheet: 200, audit: 0 })
  })

  it('knows none after one look, and none of a position that went back', () => {
    const after = [at('sheet', 500, '2026-11-01T08:00:02Z')]

    expect(rates([], after).size).toBe(0)
    expect(rates([at('sheet', 800, '2026-11-01T08:00:00Z')], after).get('sheet')).toBe(0)
  })
})
