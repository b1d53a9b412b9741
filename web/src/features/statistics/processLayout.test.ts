import { describe, expect, test } from 'vitest'
import { layoutOf, NODE_WIDTH, type Arrow, type Way } from './processLayout'

const STATES = ['DRAFT', 'RETURNED', 'department', 'finance', 'APPROVED', 'REJECTED']
const way = (from: string, to: string): Way => ({ from, to, count: 1, medianDays: 1 })
const WAYS = [
  way('DRAFT', 'department'),
  way('department', 'RETURNED'),
  way('RETURNED', 'department'),
  way('department', 'finance'),
  way('finance', 'department'),
  way('finance', 'RETURNED'),
  way('finance', 'APPROVED'),
  way('department', 'REJECTED'),
  way('finance', 'finance'),
  way('APPROVED', 'department'),
]

const layout = layoutOf(STATES, WAYS)

test('every way is drawn from its box to its box', () => {
  expect(layout.arrows).toHaveLength(WAYS.length)
  for (const { from, to, points } of layout.arrows) {
    for (const [id, end] of [
      [from, points[0]],
      [to, points.at(-1)],
    ] as const) {
      const node = layout.nodes.find((one) => one.id === id)
      if (node === undefined || end === undefined) throw new Error(id)
      expect([layout.left, layout.left + NODE_WIDTH / 2, layout.left + NODE_WIDTH]).toContain(end[0])
      expect(end[1]).toBeGreaterThanOrEqual(node.y)
      expect(end[1]).toBeLessThanOrEqual(node.y + node.height)
    }
  }
})

test('boxes stand below each other without touching', () => {
  layout.nodes.slice(1).forEach((node, i) => {
    const above = layout.nodes[i]
    expect(node.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0))
  })
})

test('no line lies on another', () => {
  const verticals = layout.arrows.filter(({ points }) => points.length === 4).map(vertical)
  verticals.forEach((one, i) => {
    for (const two of verticals.slice(i + 1)) {
      const apart = one.x !== two.x || one.bottom < two.top || two.bottom < one.top
      expect(apart).toBe(true)
    }
  })
})

test('no figures stand on others', () => {
  const labels = layout.arrows.map(({ label }) => label)
  labels.forEach(([x, y], i) => {
    for (const [otherX, otherY] of labels.slice(i + 1)) {
      expect(Math.abs(x - otherX) >= 80 || Math.abs(y - otherY) >= 24).toBe(true)
    }
  })
})

describe('what cannot be drawn', () => {
  test('is left out', () => {
    expect(layoutOf(STATES, [way('DRAFT', 'nowhere')]).arrows).toEqual([])
    expect(layoutOf([], []).arrows).toEqual([])
  })
})

function vertical({ points }: Arrow) {
  const [[x, start], [, end]] = points.slice(1, 3) as [[number, number], [number, number]]
  return { x, top: Math.min(start, end), bottom: Math.max(start, end) }
}
