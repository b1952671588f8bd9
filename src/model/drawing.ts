/**
 * A picture of filled outlines, each with absolute coordinates and of the commands M, L, C and Z alone (SVG 1.1, 8.3), in whole units of the
 * drawing. Every writer scales it to the size that it wants.
 */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly outlines: readonly string[]
  /** How each outline is filled; all in the colour of the text and by the rule of non-zero winding where this is left out. */
  readonly fills?: readonly Fill[]
}

/** How an outline is filled. */
export interface Fill {
  /** As `#1f6fb2`. */
  readonly color: string
  /** By the even-odd rule in place of that of non-zero winding. */
  readonly evenOdd: boolean
}

/** A command of an outline with its coordinates. */
interface Segment {
  readonly command: 'M' | 'L' | 'C' | 'Z'
  readonly numbers: readonly number[]
}

export function segmentsOf(outline: string): Segment[] {
  return [...outline.matchAll(/([MLCZ])([^MLCZ]*)/g)].map(([, command, numbers = '']) => ({
    command: command as Segment['command'],
    numbers: numbers.trim() === '' ? [] : numbers.trim().split(/\s+/).map(Number),
  }))
}

/** The outline of a rectangle. */
export function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}L${x + width} ${y}L${x + width} ${y + height}L${x} ${y + height}Z`
}
