import type { Segment } from './segment.ts'

/** An elliptic arc of a path, by its end (SVG 1.1, 8.3.8). */
export interface Arc {
  readonly rx: number
  readonly ry: number
  /** In degrees. */
  readonly rotation: number
  readonly isLarge: boolean
  readonly isSweeping: boolean
  readonly x: number
  readonly y: number
}

/** An arc from a point as cubic curves, none of more than a quarter (SVG 1.1, F.6). */
export function arcSegments(fromX: number, fromY: number, arc: Arc): Segment[] {
  const { x, y, isLarge, isSweeping } = arc
  if (arc.rx === 0 || arc.ry === 0) return [{ command: 'L', points: [x, y] }]
  if (fromX === x && fromY === y) return []
  const angle = (arc.rotation * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [halfX, halfY] = [(fromX - x) / 2, (fromY - y) / 2]
  const [px, py] = [cos * halfX + sin * halfY, cos * halfY - sin * halfX]
  // Radii that are too small are made just large enough.
  const grow = Math.max(1, Math.sqrt((px / arc.rx) ** 2 + (py / arc.ry) ** 2))
  const [rx, ry] = [Math.abs(arc.rx) * grow, Math.abs(arc.ry) * grow]
  const under = (rx * py) ** 2 + (ry * px) ** 2
  const root = Math.sqrt(Math.max(0, ((rx * ry) ** 2 - under) / under)) * (isLarge === isSweeping ? -1 : 1)
  const [cx, cy] = [(root * rx * py) / ry, (-root * ry * px) / rx]
  const centreX = cos * cx - sin * cy + (fromX + x) / 2
  const centreY = sin * cx + cos * cy + (fromY + y) / 2
  const start = Math.atan2((py - cy) / ry, (px - cx) / rx)
  const turn = Math.atan2((-py - cy) / ry, (-px - cx) / rx) - start
  const whole = isSweeping === turn > 0 || turn === 0 ? turn : turn + (isSweeping ? 2 : -2) * Math.PI
  const count = Math.max(1, Math.ceil(Math.abs(whole) / (Math.PI / 2) - 1e-9))
  const step = whole / count
  const reach = (4 / 3) * Math.tan(step / 4)
  const at = (u: number, v: number): [number, number] => [
    centreX + cos * rx * u - sin * ry * v,
    centreY + sin * rx * u + cos * ry * v,
  ]
  return Array.from({ length: count }, (_, index): Segment => {
    const [from, to] = [start + index * step, start + (index + 1) * step]
    const [c1, s1, c2, s2] = [Math.cos(from), Math.sin(from), Math.cos(to), Math.sin(to)]
    const end = index === count - 1 ? ([x, y] as const) : at(c2, s2)
    return { command: 'C', points: [...at(c1 - reach * s1, s1 + reach * c1), ...at(c2 + reach * s2, s2 - reach * c2), ...end] }
  })
}
