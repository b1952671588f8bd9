/** How far the characters of a face reach: in em, or undefined where the face lacks the character. */
export type AdvanceWidths = (codePoint: number) => number | undefined

/** A table of the file, by its place. */
type TableAt = ReadonlyMap<string, number>

/**
 * The widths of a face from its file (OpenType 1.9: cmap of the formats 4 and 12, hmtx): for who asks how long a text is, and sets none. Nothing
 * is joined or kerned.
 */
export function advanceWidths(file: Uint8Array): AdvanceWidths {
  const known = files.get(file) ?? remembered(widthsIn(file))
  files.set(file, known)
  return known
}

/** A file is read once, and each character looked up once: a table of Han has thousands of rows. */
const files = new WeakMap<Uint8Array, AdvanceWidths>()

function remembered(widthOf: AdvanceWidths): AdvanceWidths {
  const known = new Map<number, number | undefined>()
  return (codePoint) => {
    if (!known.has(codePoint)) known.set(codePoint, widthOf(codePoint))
    return known.get(codePoint)
  }
}

function widthsIn(file: Uint8Array): AdvanceWidths {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const tables = tablesIn(view)
  const at = (name: string): number => {
    const place = tables.get(name)
    if (place === undefined) throw new Error(`a face has no table ${name}`)
    return place
  }
  const unitsPerEm = view.getUint16(at('head') + 18)
  const measured = view.getUint16(at('hhea') + 34)
  const glyphOf = glyphFinder(view, at('cmap'))
  return (codePoint) => {
    const glyph = glyphOf(codePoint)
    // Glyphs after those that are measured are as wide as the last of them.
    return glyph === 0 ? undefined : view.getUint16(at('hmtx') + 4 * Math.min(glyph, measured - 1)) / unitsPerEm
  }
}

function tablesIn(view: DataView): TableAt {
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, index) => {
      const record = 12 + 16 * index
      const name = [0, 1, 2, 3].map((letter) => String.fromCharCode(view.getUint8(record + letter))).join('')
      return [name, view.getUint32(record + 8)]
    }),
  )
}

/** The glyph of a character, 0 where there is none: by the largest table that the face has for Unicode. */
function glyphFinder(view: DataView, cmap: number): (codePoint: number) => number {
  const subtables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, index) => cmap + view.getUint32(cmap + 4 + 8 * index + 4),
  )
  const groups = subtables.find((place) => view.getUint16(place) === 12)
  if (groups !== undefined) return (codePoint) => glyphInGroups(view, groups, codePoint)
  const segments = subtables.find((place) => view.getUint16(place) === 4)
  if (segments === undefined) throw new Error('a face has no table of characters in the format 4 or 12')
  return (codePoint) => (codePoint > 0xffff ? 0 : glyphInSegments(view, segments, codePoint))
}

function glyphInGroups(view: DataView, table: number, codePoint: number): number {
  for (let group = table + 16, left = view.getUint32(table + 12); left > 0; left--, group += 12) {
    if (codePoint > view.getUint32(group + 4)) continue
    const first = view.getUint32(group)
    return codePoint < first ? 0 : view.getUint32(group + 8) + codePoint - first
  }
  return 0
}

function glyphInSegments(view: DataView, table: number, codePoint: number): number {
  const twice = view.getUint16(table + 6)
  const [ends, starts, deltas, offsets] = [0, 1, 2, 3].map((part) => table + 14 + part * twice + (part === 0 ? 0 : 2)) as [
    number,
    number,
    number,
    number,
  ]
  for (let segment = 0; segment < twice; segment += 2) {
    if (codePoint > view.getUint16(ends + segment)) continue
    const start = view.getUint16(starts + segment)
    if (codePoint < start) return 0
    const delta = view.getUint16(deltas + segment)
    const offset = view.getUint16(offsets + segment)
    const glyph = offset === 0 ? codePoint : view.getUint16(offsets + segment + offset + 2 * (codePoint - start))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}
