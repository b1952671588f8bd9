import type { NoteBox } from './box.ts'
import type { Item } from './page.ts'
import type { PageEnd } from './page-end.ts'

/**
 * A slice of a page from edge to edge that is not parted: a line, a row of a table or one line of it, a rule, a picture. All that stands
 * on pages is made into strips, one below the other; pages are then as many of them as go into their height. Lengths in points.
 */
export interface Strip {
  /** Room above it, and below it where it is not the last on its page. */
  readonly before: number
  readonly height: number
  readonly after: number
  /** How well a page may end after it. */
  readonly end: PageEnd
  readonly beginsPage?: boolean
  /** What stands in it, column by column as they are read; places from the left edge of the page, and from the upper edge of the strip. */
  readonly columns: readonly (readonly Item[])[]
  /** Strips of one row are drawn together, each column from top to bottom. */
  readonly row?: object
  /** The lines in it, as far as bars beside them tell of changes. */
  readonly lines: readonly LineStretch[]
  readonly notes: readonly NoteBox[]
  /** What is printed again over it where it is the first on its page. */
  readonly under?: readonly Strip[]
}

/** The height that a line takes, and whether a redline has changed it. */
export interface LineStretch {
  readonly from: number
  readonly to: number
  readonly isChanged: boolean
}

/** A strip of one column in which nothing but items stands. */
export function plainStrip(height: number, items: readonly Item[], more: Partial<Strip> = {}): Strip {
  return { before: 0, height, after: 0, end: 'free', columns: [items], lines: [], notes: [], ...more }
}

/** A strip with its place down the page, in points. */
export interface PlacedStrip {
  readonly strip: Strip
  readonly y: number
}

/** Strips one below the other, from a place down. */
export function stacked(strips: readonly Strip[], top: number): PlacedStrip[] {
  let y = top
  return strips.map((strip) => {
    const at = y + strip.before
    y += heightWithRoom(strip)
    return { strip, y: at }
  })
}

/** Height of strips that follow one another. */
export function heightOf(strips: readonly Strip[]): number {
  let sum = 0
  for (const { before, height, after } of strips) sum = sum + before + height + after
  return sum
}

/** Height of a strip with the room around it. */
export function heightWithRoom({ before, height, after }: Strip): number {
  return before + height + after
}
