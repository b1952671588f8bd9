import { type FaceFile, viewOf } from '../../fonts/face-file.ts'

/** Flags of a part of a composed glyph (OpenType 1.9, glyf): two bytes for each of its places, and what follows them. */
const WORDS = 0x1
const SCALE = 0x8
const MORE = 0x20
const TWO_SCALES = 0x40
const MATRIX = 0x80

/** The number of outlines of a composed glyph is less than none: its first byte is at least this. */
const COMPOSED = 0x80

/** Before the parts of a composed glyph stand their number, which is -1, and the box around them. */
const BEFORE_PARTS = 10

/**
 * The file of the glyphs of a face that a document uses, in the order in which it takes them, and to the byte as fontkit writes it: outlines are
 * copied as they stand, without being read.
 */
export class FaceSubset {
  readonly #file: FaceFile
  readonly #depth: { readonly maxComponentDepth: number }
  readonly glyphs: number[] = []
  readonly #codes = new Map<number, number>()
  /** The tables of the file that is written: outlines, where each begins, and widths. */
  readonly glyf: Uint8Array[] = []
  readonly loca: { readonly offsets: number[] } = { offsets: [] }
  readonly hmtx: { readonly metrics: { advance: number; bearing: number }[] } = { metrics: [] }
  offset = 0

  /** The depth is that of glyphs composed of others, and may grow until the file is written. */
  constructor(file: FaceFile, depth: { readonly maxComponentDepth: number }) {
    this.#file = file
    this.#depth = depth
    // The glyph of what is missing comes first.
    this.includeGlyph(0)
  }

  /** The code of a glyph within the subset. */
  includeGlyph(glyph: number): number {
    const known = this.#codes.get(glyph)
    if (known !== undefined) return known
    this.#codes.set(glyph, this.glyphs.push(glyph) - 1)
    return this.glyphs.length - 1
  }

  _addGlyph(glyph: number): number {
    const outline = this.#file.outlineOf(glyph)
    const bytes = (outline[0] ?? 0) >= COMPOSED ? this.#recomposed(outline) : outline
    this.glyf.push(bytes)
    this.loca.offsets.push(this.offset)
    this.hmtx.metrics.push({ advance: this.#file.advanceOf(glyph), bearing: this.#file.bearingOf(glyph) })
    this.offset += bytes.length
    return this.glyf.length - 1
  }

  /** A composed glyph by the codes of its parts, which are taken into the subset. */
  #recomposed(outline: Uint8Array): Uint8Array {
    const bytes = Uint8Array.from(outline)
    const numbers = viewOf(bytes)
    for (let at = BEFORE_PARTS, flags = MORE; flags & MORE;) {
      flags = numbers.getUint16(at)
      numbers.setUint16(at + 2, this.includeGlyph(numbers.getUint16(at + 2)))
      at += 4 + (flags & WORDS ? 4 : 2) + (flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0)
    }
    return bytes
  }

  /** The tables that ISO 32000-1 (9.9) asks for, and no more. */
  encode(): Uint8Array {
    this.#file.readOutlines(this.glyphs)
    // The list grows while parts of composed glyphs are taken in.
    for (const glyph of this.glyphs) this._addGlyph(glyph)
    const count = this.glyf.length
    const tables: [name: string, bytes: Uint8Array | undefined][] = [
      ['head', this.#file.table('head')],
      ['hhea', changed(this.#file.table('hhea'), 34, count)],
      ['loca', this.#places()],
      ['maxp', changed(changed(this.#file.table('maxp'), 4, count), 30, this.#depth.maxComponentDepth)],
      ['cvt ', this.#file.table('cvt ')],
      ['prep', this.#file.table('prep')],
      ['glyf', Buffer.concat(this.glyf, this.offset)],
      ['hmtx', this.#metrics()],
      ['fpgm', this.#file.table('fpgm')],
    ]
    return fileOf(tables.flatMap(([name, bytes]) => (bytes ? [[name, bytes]] : [])))
  }

  #places(): Uint8Array {
    const { hasLongPlaces } = this.#file
    const bytes = new Uint8Array((this.loca.offsets.length + 1) * (hasLongPlaces ? 4 : 2))
    const numbers = viewOf(bytes)
    let at = 0
    for (const offset of [...this.loca.offsets, this.offset]) {
      if (hasLongPlaces) numbers.setUint32(at, offset)
      else numbers.setUint16(at, offset >>> 1)
      at += hasLongPlaces ? 4 : 2
    }
    return bytes
  }

  #metrics(): Uint8Array {
    const bytes = new Uint8Array(4 * this.hmtx.metrics.length)
    const numbers = viewOf(bytes)
    let at = 0
    for (const { advance, bearing } of this.hmtx.metrics) {
      numbers.setUint16(at, advance)
      numbers.setInt16(at + 2, bearing)
      at += 4
    }
    return bytes
  }
}

/** A table with another number of two bytes at a place; one that does not reach so far stays as it is. */
function changed(table: Uint8Array | undefined, at: number, value: number): Uint8Array | undefined {
  if (!table || table.length < at + 2) return table
  const bytes = Uint8Array.from(table)
  viewOf(bytes).setUint16(at, value)
  return bytes
}

/** A file of tables, one close behind the other, without sums: no reader of a PDF asks for those. */
function fileOf(tables: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  const exponent = Math.floor(Math.log2(tables.length))
  const head = Buffer.alloc(12 + 16 * tables.length)
  head.write('true', 'latin1')
  ;[tables.length, 16 << exponent, exponent, 16 * tables.length - (16 << exponent)].forEach((number, index) =>
    head.writeUInt16BE(number, 4 + 2 * index),
  )
  let at = head.length
  tables.forEach(([name, bytes], index) => {
    const entry = 12 + 16 * index
    head.write(name, entry, 'latin1')
    head.writeUInt32BE(at, entry + 8)
    head.writeUInt32BE(bytes.length, entry + 12)
    at += bytes.length
  })
  return Buffer.concat([head, ...tables.map(([, bytes]) => bytes)], at)
}
