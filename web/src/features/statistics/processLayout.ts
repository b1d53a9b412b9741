/** Where the boxes and arrows of a process map are: boxes below each other, and around them what leads elsewhere. */

export interface Node {
  id: string
  y: number
  height: number
}

export interface Arrow {
  from: string
  to: string
  count: number
  medianDays: number
  /** Corners of the line, from box to box. */
  points: readonly (readonly [number, number])[]
  label: readonly [number, number]
}

export interface Layout {
  width: number
  height: number
  /** Left edge of all boxes. */
  left: number
  nodes: readonly Node[]
  arrows: readonly Arrow[]
}

export interface Way {
  from: string
  to: string
  count: number
  medianDays: number
}

export const NODE_WIDTH = 176
const LANE = 96
const GAP = 52
const PORT = 16
const NODE_HEIGHT = 56
const MARGIN = 12
const CORNER = 6

type Side = 'left' | 'right'

/** A way with the places of its boxes and the side that it goes around. */
interface Placed {
  way: Way
  from: number
  to: number
  side?: Side
  lane: number
}

/**
 * Ways onward go around on the right, ways back on the left; no two that pass the same box share a lane, so that no line
 * lies on another.
 */
export function layoutOf(states: readonly string[], ways: readonly Way[]): Layout {
  const placed = ways.flatMap((way) => place(way, states))
  for (const side of ['left', 'right'] as const) assignLanes(placed.filter((one) => one.side === side))
  const lanes = (side: Side) =>
    Math.max(0, ...placed.filter((one) => one.side === side).map(({ lane }) => lane + 1))
  const left = MARGIN + lanes('left') * LANE
  const nodes = nodesOf(states, placed)
  const bottom = nodes.at(-1)
  return {
    width: left + NODE_WIDTH + lanes('right') * LANE + MARGIN,
    height: (bottom === undefined ? 0 : bottom.y + bottom.height) + MARGIN,
    left,
    nodes,
    arrows: arrowsOf(placed, nodes, left),
  }
}

function place(way: Way, states: readonly string[]): Placed[] {
  const [from, to] = [states.indexOf(way.from), states.indexOf(way.to)]
  if (from < 0 || to < 0) return []
  const side = to === from + 1 ? undefined : to > from ? 'right' : 'left'
  return [{ way, from, to, side, lane: 0 }]
}

const upper = ({ from, to }: Placed) => Math.min(from, to)
const lower = ({ from, to }: Placed) => Math.max(from, to)

/** The shortest are nearest to the boxes. */
function assignLanes(around: readonly Placed[]) {
  const shortestFirst = [...around].sort(
    (a, b) => lower(a) - upper(a) - (lower(b) - upper(b)) || upper(a) - upper(b),
  )
  const done: Placed[] = []
  for (const one of shortestFirst) {
    const taken = done
      .filter((other) => upper(other) <= lower(one) && upper(one) <= lower(other))
      .map(({ lane }) => lane)
    while (taken.includes(one.lane)) one.lane++
    done.push(one)
  }
}

/** A box is as high as the lines that come and go at its sides need. */
function nodesOf(states: readonly string[], placed: readonly Placed[]): Node[] {
  let y = MARGIN
  return states.map((id, i) => {
    const ports = (['left', 'right'] as const).map((side) => portsAt(i, side, placed).length)
    const height = Math.max(NODE_HEIGHT, (Math.max(...ports) + 1) * PORT)
    const node = { id, y, height }
    y += height + GAP
    return node
  })
}

/** The ends of lines at one side of a box, from above. */
function portsAt(node: number, side: Side, placed: readonly Placed[]): { one: Placed; isStart: boolean }[] {
  return placed
    .filter((one) => one.side === side)
    .flatMap((one) => [
      ...(one.from === node ? [{ one, isStart: true }] : []),
      ...(one.to === node ? [{ one, isStart: false }] : []),
    ])
    .sort((a, b) => other(a) - other(b))
}

/** Which box is at the other end: lines to boxes above leave above. */
function other({ one, isStart }: { one: Placed; isStart: boolean }): number {
  return (isStart ? one.to : one.from) + (isStart ? 0.1 : 0)
}

function arrowsOf(placed: readonly Placed[], nodes: readonly Node[], left: number): Arrow[] {
  return placed.flatMap((one) => {
    const [from, to] = [nodes[one.from], nodes[one.to]]
    if (from === undefined || to === undefined) return []
    if (one.side === undefined) return [straight(one.way, from, to, left)]
    const start = portOf(one, true, one.from, from, placed)
    const end = portOf(one, false, one.to, to, placed)
    return [around(one, start, end, left)]
  })
}

function straight(way: Way, from: Node, to: Node, left: number): Arrow {
  const x = left + NODE_WIDTH / 2
  const top = from.y + from.height
  return {
    ...way,
    points: [
      [x, top],
      [x, to.y],
    ],
    label: [x + CORNER, (top + to.y) / 2],
  }
}

function portOf(one: Placed, isStart: boolean, index: number, node: Node, placed: readonly Placed[]): number {
  const ports = portsAt(index, one.side ?? 'right', placed)
  const at = ports.findIndex((port) => port.one === one && port.isStart === isStart)
  return node.y + (node.height * (at + 1)) / (ports.length + 1)
}

function around({ way, side, lane }: Placed, start: number, end: number, left: number): Arrow {
  const edge = side === 'left' ? left : left + NODE_WIDTH
  const x = side === 'left' ? left - (lane + 0.5) * LANE : left + NODE_WIDTH + (lane + 0.5) * LANE
  return {
    ...way,
    points: [
      [edge, start],
      [x, start],
      [x, end],
      [edge, end],
    ],
    label: [x, (start + end) / 2],
  }
}
