/**
 * The outer side of a page, as the side where lines begin or end. The sheet is bound where lines begin on odd pages: their outer side is
 * where lines end, in both directions of writing.
 */
export function outerSide(page: number): 'start' | 'end' {
  return page % 2 === 0 ? 'start' : 'end'
}
