import { create } from 'fontkit'
import type { GlyphRun, OpenedFont } from 'pdfmake/js/PDFDocument.js'
import { type FaceFile, faceFile, viewOf } from '../../fonts/face-file.ts'
import type { FaceBytes, LetterPairs } from '../../fonts/font-source.ts'
import { LetterTable } from '../../fonts/letter-table.ts'
import { FaceSubset } from './face-subset.ts'
import { keepCharacters } from './keep-characters.ts'

const tables = new WeakMap<FaceFile, LetterTable>()
const postscriptNames = new WeakMap<FaceFile, string>()

/** A face for pdfkit; undefined where nothing was worked out of this file beforehand, and pdfkit has to open it. */
export function preparedFace(bytes: FaceBytes, pairs: LetterPairs | undefined): PreparedFace | undefined {
  if (!pairs) return undefined
  const file = faceFile(bytes)
  if (file.view('head').getUint32(8) !== pairs.checksum) return undefined
  const table = tables.get(file) ?? new LetterTable(file, pairs)
  tables.set(file, table)
  return new PreparedFace(bytes, file, table)
}

/**
 * Stands in pdfkit for the face that fontkit would open, and gives the same file to the byte. fontkit reads all of a face by descriptions of its
 * tables, and shapes every text by all of its rules; that took a quarter of the time of a paper. It is opened where a text is not surely known.
 */
export class PreparedFace implements OpenedFont {
  readonly #bytes: FaceBytes
  readonly #file: FaceFile
  /** Letters that are surely known. */
  readonly letters: LetterTable
  #shaper: OpenedFont | undefined
  readonly maxp: { maxComponentDepth: number }

  constructor(bytes: FaceBytes, file: FaceFile, table: LetterTable) {
    this.#bytes = bytes
    this.#file = file
    this.letters = table
    this.maxp = { maxComponentDepth: this.#number('maxp', 30) }
  }

  /** The features are the name of a script, or what is to be left out. */
  layout(text: string, features?: Parameters<OpenedFont['layout']>[1]): GlyphRun {
    const known = typeof features === 'object' ? undefined : this.letters.run(text, features)
    return known ?? this.#opened().layout(text, features)
  }

  #opened(): OpenedFont {
    if (this.#shaper) return this.#shaper
    this.#shaper = create(this.#bytes.whole())
    keepCharacters(this.#shaper)
    return this.#shaper
  }

  createSubset(): FaceSubset {
    return new FaceSubset(this.#file, this.maxp)
  }

  getGlyph(id: number, points: readonly number[] = []): ReturnType<OpenedFont['getGlyph']> {
    const outline = this.#file.outlineOf(id)
    const box = viewOf(outline)
    const at = (place: number): number => (outline.length > 0 ? box.getInt16(place) : 0)
    const opened = (): OpenedFont => this.#opened()
    return {
      codePoints: points,
      advanceWidth: this.#file.advanceOf(id),
      cbox: { minX: at(2), minY: at(4), maxX: at(6), maxY: at(8) },
      /** What draws an outline is fontkit's. */
      get path() {
        return opened().getGlyph(id).path
      },
    }
  }

  /** The bytes of the outline of a glyph. */
  outlineOf(id: number): Uint8Array {
    return this.#file.outlineOf(id)
  }

  get postscriptName(): string {
    const name = postscriptNames.get(this.#file) ?? nameIn(this.#file, 6)
    postscriptNames.set(this.#file, name)
    return name
  }

  get unitsPerEm(): number {
    return this.#file.unitsPerEm
  }

  get ascent(): number {
    return this.#signed('hhea', 4)
  }

  get descent(): number {
    return this.#signed('hhea', 6)
  }

  get lineGap(): number {
    return this.#signed('hhea', 8)
  }

  get xHeight(): number {
    return this.#signed('OS/2', 86)
  }

  get capHeight(): number {
    return this.#signed('OS/2', 88)
  }

  get bbox(): Readonly<Record<'minX' | 'minY' | 'maxX' | 'maxY', number>> {
    const [minX, minY, maxX, maxY] = [36, 38, 40, 42].map((place) => this.#signed('head', place)) as [
      number,
      number,
      number,
      number,
    ]
    return { minX, minY, maxX, maxY }
  }

  /** In degrees. */
  get italicAngle(): number {
    return this.#file.view('post').getInt32(4) / 0x10000
  }

  get post(): { readonly isFixedPitch: boolean } {
    return { isFixedPitch: this.#file.view('post').getUint32(12) !== 0 }
  }

  get head(): { readonly macStyle: { readonly italic: boolean } } {
    return { macStyle: { italic: (this.#number('head', 44) & 2) !== 0 } }
  }

  get 'OS/2'(): { readonly sFamilyClass: number } {
    return { sFamilyClass: this.#signed('OS/2', 30) }
  }

  /** By which pdfkit tells faces of one name apart. */
  get _tables(): { readonly head: { readonly checkSumAdjustment: number } } {
    return { head: { checkSumAdjustment: this.#file.view('head').getUint32(8) } }
  }

  #number(table: string, place: number): number {
    return this.#file.view(table).getUint16(place)
  }

  #signed(table: string, place: number): number {
    return this.#file.view(table).getInt16(place)
  }
}

/** A name of a face, as Windows has it: in UTF-16 (OpenType 1.9, name). */
function nameIn(file: FaceFile, wanted: number): string {
  const names = file.view('name')
  const records = Array.from({ length: names.getUint16(2) }, (_, index) => 6 + 12 * index)
  const record = records.find((at) => names.getUint16(at) === 3 && names.getUint16(at + 6) === wanted)
  if (record === undefined) throw new Error(`a face has no name ${wanted}`)
  const text = names.getUint16(4) + names.getUint16(record + 10)
  const letters = Array.from({ length: names.getUint16(record + 8) / 2 }, (_, index) => names.getUint16(text + 2 * index))
  return String.fromCharCode(...letters)
}
