/** The cells of a table that one moves in: ids of its rows, names of its columns, and what the page calls a cell. */
export interface Shape {
  rows: readonly string[]
  columns: readonly string[]
  pathOf: (row: string, column: string) => string
}

/** A rectangle of cells by the paths of two corners: where it began, and where it reaches. */
export interface Range {
  from: string
  to: string
}

interface Place {
  row: number
  column: number
}

export type Direction = 'up' | 'down' | 'left' | 'right'

const STEPS: Record<Direction, readonly [number, number]> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
}

function placeOf({ rows, columns, pathOf }: Shape, path: string): Place | undefined {
  for (const [row, id] of rows.entries()) {
    const column = columns.findIndex((name) => pathOf(id, name) === path)
    if (column >= 0) return { row, column }
  }
  return undefined
}

export function isIn(shape: Shape, path: string): boolean {
  return placeOf(shape, path) !== undefined
}

/** The paths of a rectangle, row by row; none when a corner has gone. */
export function pathsIn(shape: Shape, { from, to }: Range): string[][] {
  const [a, b] = [placeOf(shape, from), placeOf(shape, to)]
  if (a === undefined || b === undefined) return []
  const [top, bottom] = [Math.min(a.row, b.row), Math.max(a.row, b.row)]
  const [left, right] = [Math.min(a.column, b.column), Math.max(a.column, b.column)]
  return shape.rows
    .slice(top, bottom + 1)
    .map((row) => shape.columns.slice(left, right + 1).map((column) => shape.pathOf(row, column)))
}

/** The cell beside a cell; the same one at the edge. */
export function beside(shape: Shape, path: string, direction: Direction): string {
  const place = placeOf(shape, path)
  const [down, right] = STEPS[direction]
  const row = shape.rows[(place?.row ?? -1) + down]
  const column = shape.columns[(place?.column ?? -1) + right]
  return place === undefined || row === undefined || column === undefined ? path : shape.pathOf(row, column)
}

/** Every cell. */
export function whole({ rows, columns, pathOf }: Shape): Range | undefined {
  const [top, bottom, left, right] = [rows[0], rows.at(-1), columns[0], columns.at(-1)]
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) return undefined
  return { from: pathOf(top, left), to: pathOf(bottom, right) }
}
