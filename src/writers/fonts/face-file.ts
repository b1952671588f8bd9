import { type GlyphFinder, glyphFinder } from './character-table.ts'

const opened = new WeakMap<Uint8Array, FaceFile>()

/** The face of a file; of the same bytes always the same, so that whoever asks for a glyph finds what others have asked for. */
export function faceFile(bytes: Uint8Array): FaceFile {
  const known = opened.get(bytes) ?? new FaceFile(bytes)
  opened.set(bytes, known)
  return known
}

/** A face as its file has it (OpenType 1.9, with TrueType outlines): nothing is read before it is asked for. Measures are units of the face. */
export class FaceFile {
  readonly view: DataView
  readonly unitsPerEm: number
  readonly #bytes: Uint8Array
  readonly #tables: ReadonlyMap<string, readonly [at: number, length: number]>
  readonly #glyphs = new Map<number, number>()
  readonly #find: GlyphFinder
  /** How many glyphs have a width of their own. */
  readonly #measured: number
  readonly #widths: number

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#tables = tablesIn(this.view)
    this.unitsPerEm = this.view.getUint16(this.at('head') + 18)
    this.#find = glyphFinder(this.view, this.at('cmap'))
    this.#measured = this.view.getUint16(this.at('hhea') + 34)
    this.#widths = this.at('hmtx')
  }

  /** Where a table begins. */
  at(name: string): number {
    const place = this.#tables.get(name)
    if (!place) throw new Error(`a face has no table ${name}`)
    return place[0]
  }

  /** The bytes of a table; undefined where the face has none. */
  table(name: string): Uint8Array | undefined {
    const place = this.#tables.get(name)
    return place && this.#bytes.subarray(place[0], place[0] + place[1])
  }

  /** The glyph of a character, 0 where there is none. A table of Han has thousands of rows: each character is looked up once. */
  glyphOf(codePoint: number): number {
    const known = this.#glyphs.get(codePoint) ?? this.#find(codePoint)
    this.#glyphs.set(codePoint, known)
    return known
  }

  /** Glyphs after those that are measured are as wide as the last of them. */
  advanceOf(glyph: number): number {
    return this.view.getUint16(this.#widths + 4 * Math.min(glyph, this.#measured - 1))
  }

  /** From where a glyph is set to its left edge. */
  bearingOf(glyph: number): number {
    const more = glyph - this.#measured
    return this.view.getInt16(more < 0 ? this.#widths + 4 * glyph + 2 : this.#widths + 4 * this.#measured + 2 * more)
  }

  /** The outline of a glyph as it stands in the file; empty for a blank. */
  outlineOf(glyph: number): Uint8Array {
    const places = this.at('loca')
    const outlines = this.at('glyf')
    const [start, end] = [glyph, glyph + 1].map((index) =>
      this.hasLongPlaces ? this.view.getUint32(places + 4 * index) : 2 * this.view.getUint16(places + 2 * index),
    ) as [number, number]
    return this.#bytes.subarray(outlines + start, outlines + end)
  }

  /** Whether the places of outlines are counted in bytes of four, not in pairs of bytes of two. */
  get hasLongPlaces(): boolean {
    return this.view.getInt16(this.at('head') + 50) === 1
  }
}

function tablesIn(view: DataView): ReadonlyMap<string, readonly [number, number]> {
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, index) => {
      const record = 12 + 16 * index
      const name = [0, 1, 2, 3].map((letter) => String.fromCharCode(view.getUint8(record + letter))).join('')
      return [name, [view.getUint32(record + 8), view.getUint32(record + 12)]]
    }),
  )
}
