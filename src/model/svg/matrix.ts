/** An affine map, as SVG has it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First the inner map, then the outer one. */
export function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** A list of transformations (SVG 1.1, 7.6); undefined where it is none. */
export function readTransform(text: string): Matrix | undefined {
  const calls = Array.from(text.matchAll(/([a-zA-Z]+)\s*\(([^()]*)\)/g))
  const rest = text.replace(/[a-zA-Z]+\s*\([^()]*\)/g, '').replace(/[\s,]/g, '')
  if (rest !== '') return undefined
  let matrix: Matrix | undefined = IDENTITY
  for (const [, name = '', list = ''] of calls) {
    const numbers = list
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number)
    const next = numbers.every(Number.isFinite) ? MAPS[name]?.(numbers) : undefined
    matrix = matrix && next && times(matrix, next)
  }
  return matrix
}

const degrees = (angle: number): number => (angle * Math.PI) / 180

const MAPS: Readonly<Record<string, (numbers: readonly number[]) => Matrix | undefined>> = {
  matrix: ([a, b, c, d, e, f]) =>
    a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined
      ? undefined
      : [a, b, c, d, e, f],
  translate: ([x = 0, y = 0]) => [1, 0, 0, 1, x, y],
  scale: ([x = 1, y = x]) => [x, 0, 0, y, 0, 0],
  rotate: ([angle = 0, x = 0, y = 0]) => {
    const [cos, sin] = [Math.cos(degrees(angle)), Math.sin(degrees(angle))]
    return times(times([1, 0, 0, 1, x, y], [cos, sin, -sin, cos, 0, 0]), [1, 0, 0, 1, -x, -y])
  },
  skewX: ([angle = 0]) => [1, 0, Math.tan(degrees(angle)), 1, 0, 0],
  skewY: ([angle = 0]) => [1, Math.tan(degrees(angle)), 0, 1, 0, 0],
}
