import { type Drawing, segmentsOf } from '../../model/drawing.ts'

/** A drawing as dots, row by row from the upper left corner, four bytes each: red, green, blue, and how much of the dot is covered. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** Lines on which the edges are met within a row of dots. */
const LINES = 4

/** Straight pieces in the place of a curve: none is longer than a dot in an emblem of this size. */
const PIECES = 8

/** An edge of an outline that goes down or up from one line to another. */
interface Edge {
  readonly top: number
  readonly bottom: number
  readonly x: number
  readonly slope: number
  readonly winding: 1 | -1
}

/** Draws a picture in so many dots of width, for programs that show no outlines. */
export function rasterize(drawing: Drawing, width: number): Raster {
  const scale = width / drawing.width
  const height = Math.ceil(drawing.height * scale)
  const data = new Uint8Array(width * height * 4)
  drawing.outlines.forEach((outline, index) => {
    const { color = '#000000', evenOdd = false } = drawing.fills?.[index] ?? {}
    const covered = coverage(edgesOf(outline, scale), width, height, evenOdd)
    const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
    covered.forEach((share, dot) => {
      if (share > 0) paint(data, dot * 4, channels, Math.min(share, 1))
    })
  })
  return { width, height, data }
}

/** Lays a colour over what is there. */
function paint(data: Uint8Array, at: number, channels: readonly number[], share: number): void {
  const under = ((data[at + 3] ?? 0) / 255) * (1 - share)
  const all = share + under
  channels.forEach((channel, index) => {
    data[at + index] = Math.round((channel * share + (data[at + index] ?? 0) * under) / all)
  })
  data[at + 3] = Math.round(all * 255)
}

/** How much of each dot lies within the edges. */
function coverage(edges: readonly Edge[], width: number, height: number, evenOdd: boolean): Float32Array {
  const covered = new Float32Array(width * height)
  for (let line = 0; line < height * LINES; line++) {
    const y = (line + 0.5) / LINES
    const met = edges
      .filter(({ top, bottom }) => top <= y && y < bottom)
      .map(({ x, top, slope, winding }) => ({ x: x + (y - top) * slope, winding }))
      .sort((a, b) => a.x - b.x)
    let inside = 0
    met.forEach(({ x, winding }, index) => {
      inside += winding
      const next = met[index + 1]
      if (next && (evenOdd ? index % 2 === 0 : inside !== 0)) cover(covered, Math.floor(y) * width, width, x, next.x)
    })
  }
  return covered
}

/** Covers a stretch of one line of a row. */
function cover(covered: Float32Array, row: number, width: number, from: number, to: number): void {
  const [start, end] = [Math.max(from, 0), Math.min(to, width)]
  for (let dot = Math.floor(start); dot < end; dot++)
    covered[row + dot] = (covered[row + dot] ?? 0) + (Math.min(dot + 1, end) - Math.max(dot, start)) / LINES
}

function edgesOf(outline: string, scale: number): Edge[] {
  const edges: Edge[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  const lineTo = (toX: number, toY: number): void => {
    if (toY !== y) {
      const slope = (toX - x) / (toY - y)
      edges.push(toY > y ? { top: y, bottom: toY, x, slope, winding: 1 } : { top: toY, bottom: y, x: toX, slope, winding: -1 })
    }
    ;[x, y] = [toX, toY]
  }
  for (const { command, numbers } of segmentsOf(outline)) {
    const points = numbers.map((number) => number * scale)
    if (command === 'C') curve([x, y, ...points], lineTo)
    else if (command === 'Z') lineTo(startX, startY)
    else {
      const [toX = 0, toY = 0] = points
      if (command === 'L') lineTo(toX, toY)
      else [x, y, startX, startY] = [toX, toY, toX, toY]
    }
  }
  lineTo(startX, startY)
  return edges
}

/** A cubic curve by its four points, in straight pieces. */
function curve(points: readonly number[], lineTo: (x: number, y: number) => void): void {
  const at = (axis: 0 | 1, t: number): number => {
    const [a = 0, b = 0, c = 0, d = 0] = [0, 2, 4, 6].map((index) => points[index + axis])
    const u = 1 - t
    return u ** 3 * a + 3 * u * u * t * b + 3 * u * t * t * c + t ** 3 * d
  }
  for (let piece = 1; piece <= PIECES; piece++) lineTo(at(0, piece / PIECES), at(1, piece / PIECES))
}
