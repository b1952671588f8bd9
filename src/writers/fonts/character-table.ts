/** Gives the glyph of a character, 0 where there is none. */
export type GlyphFinder = (codePoint: number) => number

/** Finds glyphs by the largest table that a face has for Unicode (OpenType 1.9: cmap of the formats 12 and 4). */
export function glyphFinder(view: DataView): GlyphFinder {
  const subtables = Array.from({ length: view.getUint16(2) }, (_, index) => view.getUint32(4 + 8 * index + 4))
  const groups = subtables.find((place) => view.getUint16(place) === 12)
  if (groups !== undefined) return (codePoint) => glyphInGroups(view, groups, codePoint)
  const segments = subtables.find((place) => view.getUint16(place) === 4)
  if (segments === undefined) throw new Error('a face has no table of characters in the format 4 or 12')
  return (codePoint) => (codePoint > 0xffff ? 0 : glyphInSegments(view, segments, codePoint))
}

function glyphInGroups(view: DataView, table: number, codePoint: number): number {
  const group =
    table + 16 + 12 * firstOf(view.getUint32(table + 12), (index) => view.getUint32(table + 16 + 12 * index + 4) >= codePoint)
  if (group >= table + view.getUint32(table + 4)) return 0
  const first = view.getUint32(group)
  return codePoint < first ? 0 : view.getUint32(group + 8) + codePoint - first
}

function glyphInSegments(view: DataView, table: number, codePoint: number): number {
  const twice = view.getUint16(table + 6)
  const [ends, starts, deltas, offsets] = [0, 1, 2, 3].map((part) => table + 14 + part * twice + (part === 0 ? 0 : 2)) as [
    number,
    number,
    number,
    number,
  ]
  const segment = 2 * firstOf(twice / 2, (index) => view.getUint16(ends + 2 * index) >= codePoint)
  if (segment >= twice) return 0
  const start = view.getUint16(starts + segment)
  if (codePoint < start) return 0
  const delta = view.getUint16(deltas + segment)
  const offset = view.getUint16(offsets + segment)
  const glyph = offset === 0 ? codePoint : view.getUint16(offsets + segment + offset + 2 * (codePoint - start))
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

/** The first of so many rows in order that is far enough; their number where none is. */
function firstOf(count: number, isFarEnough: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (isFarEnough(middle)) high = middle
    else low = middle + 1
  }
  return low
}
