import { readPath } from './path-data.ts'
import { QUARTER, type Segment } from './segment.ts'

type Attributes = Readonly<Record<string, string>>

/** What is drawn of an element of SVG, or what of it is not understood. */
type Outline = { readonly segments: readonly Segment[] } | { readonly fault: string }

/** Elements that draw outlines (SVG 1.1, 8 and 9). */
export const SHAPES: Readonly<Record<string, (attributes: Attributes) => Outline>> = {
  path: ({ d = '' }) => {
    const segments = readPath(d)
    return segments ? { segments } : { fault: 'd is no path' }
  },
  rect: (attributes) =>
    withLengths(
      attributes,
      ['x', 'y', 'width', 'height', 'rx', 'ry'],
      ([x = 0, y = 0, width = 0, height = 0, first = 0, second = 0]) => {
        const rx = Math.min(attributes['rx'] === undefined ? second : first, width / 2)
        const ry = Math.min(attributes['ry'] === undefined ? first : second, height / 2)
        return width > 0 && height > 0 ? rectangle(x, y, width, height, rx, ry) : []
      },
    ),
  circle: (attributes) => withLengths(attributes, ['cx', 'cy', 'r'], ([cx = 0, cy = 0, r = 0]) => ellipse(cx, cy, r, r)),
  ellipse: (attributes) =>
    withLengths(attributes, ['cx', 'cy', 'rx', 'ry'], ([cx = 0, cy = 0, rx = 0, ry = 0]) => ellipse(cx, cy, rx, ry)),
  polygon: ({ points = '' }) => polygon(points),
  polyline: ({ points = '' }) => polygon(points),
}

function withLengths(attributes: Attributes, names: readonly string[], draw: (lengths: number[]) => Segment[]): Outline {
  const lengths = names.map((name) => readLength(attributes[name] ?? '0'))
  const wrong = names.find((_, index) => lengths[index] === undefined)
  if (wrong !== undefined) return { fault: `${wrong} is no length in units of the drawing` }
  return { segments: draw(lengths.map(Number)) }
}

/** A length in units of the drawing, which pixels are too; undefined where it is another. */
export function readLength(text: string): number | undefined {
  const [, number] = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(?:px)?\s*$/i.exec(text) ?? []
  return number === undefined ? undefined : Number(number)
}

function polygon(points: string): Outline {
  const numbers = points
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number)
  if (numbers.length % 2 === 1 || !numbers.every(Number.isFinite)) return { fault: 'points are pairs of numbers' }
  const segments = numbers.flatMap((x, index): Segment[] =>
    index % 2 === 0 ? [{ command: index === 0 ? 'M' : 'L', points: [x, numbers[index + 1] ?? 0] }] : [],
  )
  return { segments: segments.length > 0 ? [...segments, { command: 'Z', points: [] }] : [] }
}

function ellipse(cx: number, cy: number, rx: number, ry: number): Segment[] {
  return rx > 0 && ry > 0 ? rectangle(cx - rx, cy - ry, 2 * rx, 2 * ry, rx, ry) : []
}

/** A rectangle, of which the corners may be round. */
function rectangle(x: number, y: number, width: number, height: number, rx: number, ry: number): Segment[] {
  const [right, bottom] = [x + width, y + height]
  const line = (toX: number, toY: number): Segment => ({ command: 'L', points: [toX, toY] })
  const start: Segment = { command: 'M', points: [x + rx, y] }
  if (rx <= 0 || ry <= 0)
    return [{ command: 'M', points: [x, y] }, line(right, y), line(right, bottom), line(x, bottom), { command: 'Z', points: [] }]
  const [ox, oy] = [rx * (1 - QUARTER), ry * (1 - QUARTER)]
  return [
    start,
    line(right - rx, y),
    { command: 'C', points: [right - ox, y, right, y + oy, right, y + ry] },
    line(right, bottom - ry),
    { command: 'C', points: [right, bottom - oy, right - ox, bottom, right - rx, bottom] },
    line(x + rx, bottom),
    { command: 'C', points: [x + ox, bottom, x, bottom - oy, x, bottom - ry] },
    line(x, y + ry),
    { command: 'C', points: [x, y + oy, x + ox, y, x + rx, y] },
    { command: 'Z', points: [] },
  ]
}
