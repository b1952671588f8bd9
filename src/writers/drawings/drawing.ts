/**
 * A picture in one colour: outlines that are filled by the rule of non-zero winding, each with absolute coordinates and of the commands
 * M, L, C and Z alone (SVG 1.1, 8.3), in whole units of the drawing. Every writer scales it to the size that it wants.
 */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly outlines: readonly string[]
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
