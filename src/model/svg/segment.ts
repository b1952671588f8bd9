/** A command of an outline with absolute coordinates: a line, a cubic curve, a beginning or an end. */
export type Segment =
  | { readonly command: 'M' | 'L'; readonly points: readonly [x: number, y: number] }
  | { readonly command: 'C'; readonly points: readonly [number, number, number, number, number, number] }
  | { readonly command: 'Z'; readonly points: readonly [] }

/** How far the points of a curve are from the ends of a quarter of a circle, in radii. */
export const QUARTER = 0.5522847498
