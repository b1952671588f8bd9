import { allDrawn } from './drawn-content.ts'
import { type PdfDictionary, type PdfFile, type PdfValue, word } from './pdf-file.ts'

/** A face of a file with the codes that are drawn from it. */
export interface UsedFont {
  readonly reference: PdfValue
  readonly dict: PdfDictionary
  readonly name: string
  /** Of a composite font. */
  readonly descendant: PdfDictionary
  readonly descriptor: PdfDictionary
  readonly codes: ReadonlySet<number>
}

export function fontsOf(file: PdfFile): UsedFont[] {
  return file.keep('fonts', () => {
    const used = new Map<PdfValue, Set<number>>()
    for (const { font, codes } of allDrawn(file)) {
      if (font === undefined) continue
      const known = used.get(font) ?? new Set<number>()
      used.set(font, known)
      codes.forEach((code) => known.add(code))
    }
    return [...used].map(([reference, codes]) => {
      const dict = file.dictionary(reference)
      const descendant = file.dictionary(file.list(dict['/DescendantFonts'])[0])
      const descriptor = file.dictionary(descendant['/FontDescriptor'] ?? dict['/FontDescriptor'])
      return { reference, dict, name: word(dict['/BaseFont']).slice(1), descendant, descriptor, codes }
    })
  })
}

/** The table of a face that gives the characters of each code, for copying, searching and reading aloud. */
export function toUnicodeOf(file: PdfFile, font: UsedFont): Map<number, number[]> | undefined {
  const source = file.stream(font.dict['/ToUnicode'])?.toString('latin1')
  if (source === undefined) return undefined
  return file.keep(`unicode ${word(font.reference)}`, () => {
    const map = new Map<number, number[]>()
    for (const [, body = ''] of source.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
      for (const [, first = '', last = '', given = ''] of body.matchAll(/<(\w+)>\s*<(\w+)>\s*(\[[^\]]*\]|<\w*>)/g)) {
        const list = [...given.matchAll(/<([\w\s]*)>/g)].map(([, hex = '']) => pointsOf(hex))
        for (let code = parseInt(first, 16), index = 0; code <= parseInt(last, 16); code++, index++)
          map.set(code, given.startsWith('[') ? (list[index] ?? []) : shifted(list[0] ?? [], index))
      }
    for (const [, body = ''] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
      for (const [, code = '', to = ''] of body.matchAll(/<(\w+)>\s*<([\w\s]*)>/g)) map.set(parseInt(code, 16), pointsOf(to))
    return map
  })
}

function shifted(points: readonly number[], by: number): number[] {
  return points.map((point, index) => (index === points.length - 1 ? point + by : point))
}

function pointsOf(hex: string): number[] {
  const bytes = Buffer.from(hex.replaceAll(/\s/g, ''), 'hex')
  const text = new TextDecoder('utf-16be').decode(bytes)
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0)
  // A decoder takes a mark of byte order at the beginning for itself and leaves it out.
  return bytes.length >= 2 && bytes.readUInt16BE(0) === 0xfeff ? [0xfeff, ...points] : points
}

/** What a TrueType font file says of its glyphs. */
export interface FontProgram {
  readonly count: number
  /** Advance widths in thousandths of an em. */
  readonly widths: readonly number[]
  /** Whether a glyph has an outline; a blank has none. */
  readonly hasOutline: (glyph: number) => boolean
}

export function programOf(file: PdfFile, font: UsedFont): FontProgram | undefined {
  const bytes = file.stream(font.descriptor['/FontFile2'])
  return bytes && file.keep(`program ${word(font.reference)}`, () => readTrueType(bytes))
}

function readTrueType(bytes: Buffer): FontProgram | undefined {
  if (bytes.length < 12) return undefined
  const tables = new Map<string, number>()
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const record = 12 + index * 16
    tables.set(bytes.toString('latin1', record, record + 4), bytes.readUInt32BE(record + 8))
  }
  const [head, hhea, maxp, hmtx, loca] = ['head', 'hhea', 'maxp', 'hmtx', 'loca'].map((name) => tables.get(name))
  if (head === undefined || hhea === undefined || maxp === undefined || hmtx === undefined || loca === undefined) return undefined
  const em = bytes.readUInt16BE(head + 18)
  const isLong = bytes.readInt16BE(head + 50) === 1
  const count = bytes.readUInt16BE(maxp + 4)
  const metrics = bytes.readUInt16BE(hhea + 34)
  const offset = (glyph: number): number =>
    isLong ? bytes.readUInt32BE(loca + glyph * 4) : bytes.readUInt16BE(loca + glyph * 2) * 2
  return {
    count,
    widths: Array.from(
      { length: count },
      (_, glyph) => (bytes.readUInt16BE(hmtx + Math.min(glyph, metrics - 1) * 4) * 1000) / em,
    ),
    hasOutline: (glyph) => offset(glyph + 1) > offset(glyph),
  }
}

/** Widths of a composite font by code, in thousandths of an em (ISO 32000-1, 9.7.4.3); others are as wide as `/DW` says. */
export function widthsOf(file: PdfFile, { descendant }: UsedFont): (code: number) => number {
  const widths = new Map<number, number>()
  const entries = file.list(descendant['/W'])
  for (let index = 0; index < entries.length;) {
    const first = Number(entries[index])
    const next = file.get(entries[index + 1])
    if (Array.isArray(next)) {
      next.forEach((width, place) => widths.set(first + place, Number(file.get(width))))
      index += 2
    } else {
      for (let code = first; code <= Number(next); code++) widths.set(code, Number(entries[index + 2]))
      index += 3
    }
  }
  const other = Number(file.get(descendant['/DW']) ?? 1000)
  return (code) => widths.get(code) ?? other
}
