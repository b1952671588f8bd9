import type { Picture } from './picture.ts'

/** Pictures are softened over squares of this many dots before they are compared, and differences averaged over such squares: 4.5 points. */
const SQUARE = 5

/**
 * What two pictures of one page may differ by, of 255, at the place where they differ most. Three rasterizers that drew pages in three
 * scripts (poppler's two and that of MuPDF) came to 13 at most; a word in place of another of its length came to 18 or more, a line
 * moved by two points to 35, headings in the regular face to 36. What is smaller than a letter is not seen: texts have tests of their own.
 */
export const TOLERANCE = 16

export interface Difference {
  /** The greatest difference, of 255; that of pages of two sizes is 255. */
  readonly greatest: number
  /** The new page, pale, with dark stains where it differs. */
  readonly picture: Picture
}

/** How a page differs from its approved picture. */
export function compare(approved: Picture, seen: Picture): Difference {
  const { width, height } = seen
  if (approved.width !== width || approved.height !== height) return { greatest: 255, picture: seen }
  const before = softened(approved)
  const differences = softened({ width, height, data: softened(seen).map((dot, at) => Math.abs(dot - (before[at] ?? 0))) })
  const data = seen.data.map(
    (dot, at) => ((255 - 0.25 * (255 - dot)) * (TOLERANCE * 2 - Math.min(differences[at] ?? 0, TOLERANCE * 2))) / (TOLERANCE * 2),
  )
  return { greatest: differences.reduce((most, dot) => Math.max(most, dot), 0), picture: { width, height, data } }
}

interface Dots {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array | Float32Array
}

/** Each dot as the mean of the square around it; beyond the edges there is more of the same. */
function softened({ width, height, data }: Dots): Float32Array {
  const rows = smoothed(data, height, width, width, 1)
  return smoothed(rows, width, height, 1, width)
}

/** Running means along lines of dots: the lines lie `between` dots apart, the dots of a line `step`. */
function smoothed(data: Uint8Array | Float32Array, lines: number, length: number, between: number, step: number): Float32Array {
  const means = new Float32Array(data.length)
  const reach = (SQUARE - 1) / 2
  for (let line = 0; line < lines; line++) {
    const dot = (at: number): number => data[line * between + Math.min(Math.max(at, 0), length - 1) * step] ?? 0
    let sum = 0
    for (let at = -reach; at < reach; at++) sum += dot(at)
    for (let at = 0; at < length; at++) {
      sum += dot(at + reach)
      means[line * between + at * step] = sum / SQUARE
      sum -= dot(at - reach)
    }
  }
  return means
}
