import { type GlyphFinder, glyphFinder } from './character-table.ts'
import type { FaceBytes } from './font-source.ts'

const opened = new WeakMap<FaceBytes, FaceFile>()

/** The face of a file; of the same file always the same, so that whoever asks for a glyph finds what others have asked for. */
export function faceFile(bytes: FaceBytes): FaceFile {
  const known = opened.get(bytes) ?? new FaceFile(bytes)
  opened.set(bytes, known)
  return known
}

/** Outlines that are not farther apart, in bytes, are read together: to read what lies between takes less than to ask once more. */
const NEAR = 4096

/** A face as its file has it (OpenType 1.9, with TrueType outlines): nothing is read before it is asked for. Measures are units of the face. */
export class FaceFile {
  readonly unitsPerEm: number
  readonly #bytes: FaceBytes
  readonly #places: ReadonlyMap<string, readonly [at: number, length: number]>
  readonly #tables = new Map<string, Uint8Array | undefined>()
  readonly #glyphs = new Map<number, number>()
  readonly #outlines = new Map<number, Uint8Array>()
  readonly #find: GlyphFinder
  readonly #widths: DataView
  /** How many glyphs have a width of their own. */
  readonly #measured: number

  constructor(bytes: FaceBytes) {
    this.#bytes = bytes
    this.#places = tablesIn(bytes)
    this.unitsPerEm = this.view('head').getUint16(18)
    this.#find = glyphFinder(this.view('cmap'))
    this.#measured = this.view('hhea').getUint16(34)
    this.#widths = this.view('hmtx')
  }

  /** The numbers of a table. */
  view(name: string): DataView {
    const table = this.table(name)
    if (!table) throw new Error(`a face has no table ${name}`)
    return viewOf(table)
  }

  /** The bytes of a table; undefined where the face has none. */
  table(name: string): Uint8Array | undefined {
    const place = this.#places.get(name)
    const table = place && (this.#tables.get(name) ?? this.#bytes.part(place[0], place[0] + place[1]))
    this.#tables.set(name, table)
    return table
  }

  /** The glyph of a character, 0 where there is none. A table of Han has thousands of rows: each character is looked up once. */
  glyphOf(codePoint: number): number {
    const known = this.#glyphs.get(codePoint) ?? this.#find(codePoint)
    this.#glyphs.set(codePoint, known)
    return known
  }

  /** Glyphs after those that are measured are as wide as the last of them. */
  advanceOf(glyph: number): number {
    return this.#widths.getUint16(4 * Math.min(glyph, this.#measured - 1))
  }

  /** From where a glyph is set to its left edge. */
  bearingOf(glyph: number): number {
    const more = glyph - this.#measured
    return this.#widths.getInt16(more < 0 ? 4 * glyph + 2 : 4 * this.#measured + 2 * more)
  }

  /** The outline of a glyph as it stands in the file, read once; empty for a blank. */
  outlineOf(glyph: number): Uint8Array {
    const known = this.#outlines.get(glyph) ?? this.#readOutline(glyph)
    this.#outlines.set(glyph, known)
    return known
  }

  #readOutline(glyph: number): Uint8Array {
    const placeOf = this.#outlinePlaces()
    return this.#bytes.part(placeOf(glyph), placeOf(glyph + 1))
  }

  /** Reads outlines that will be asked for, those that lie near one another in one piece; what is no glyph of the face is passed over. */
  readOutlines(glyphs: readonly number[]): void {
    const placeOf = this.#outlinePlaces()
    const count = this.view('loca').byteLength / (this.hasLongPlaces ? 4 : 2) - 1
    const asked = glyphs.filter((glyph) => glyph < count && !this.#outlines.has(glyph)).sort((a, b) => a - b)
    for (let first = 0, next = 0; first < asked.length; first = next) {
      const start = placeOf(asked[first] ?? 0)
      let end = start
      for (; next < asked.length && placeOf(asked[next] ?? 0) - end <= NEAR; next++) end = placeOf((asked[next] ?? 0) + 1)
      const piece = this.#bytes.part(start, end)
      for (const glyph of asked.slice(first, next))
        this.#outlines.set(glyph, piece.subarray(placeOf(glyph) - start, placeOf(glyph + 1) - start))
    }
  }

  /** Where in the file the outline of a glyph begins: one ends where the next begins. */
  #outlinePlaces(): (glyph: number) => number {
    const places = this.view('loca')
    const [outlines] = this.#places.get('glyf') ?? [0]
    return this.hasLongPlaces
      ? (glyph) => outlines + places.getUint32(4 * glyph)
      : (glyph) => outlines + 2 * places.getUint16(2 * glyph)
  }

  /** Whether the places of outlines are counted in bytes of four, not in pairs of bytes of two. */
  get hasLongPlaces(): boolean {
    return this.view('head').getInt16(50) === 1
  }
}

function tablesIn(bytes: FaceBytes): ReadonlyMap<string, readonly [number, number]> {
  const count = viewOf(bytes.part(0, 12)).getUint16(4)
  const view = viewOf(bytes.part(0, 12 + 16 * count))
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const record = 12 + 16 * index
      const name = [0, 1, 2, 3].map((letter) => String.fromCharCode(view.getUint8(record + letter))).join('')
      return [name, [view.getUint32(record + 8), view.getUint32(record + 12)]]
    }),
  )
}

/** Bytes as numbers. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
