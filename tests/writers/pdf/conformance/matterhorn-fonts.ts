import type { Condition } from './condition.ts'
import { fontsOf, programOf, toUnicodeOf, type UsedFont, widthsOf } from './fonts.ts'
import { type PdfDictionary, type PdfFile, word } from './pdf-file.ts'

/** CMaps that every reader has (ISO 32000-1, Table 118), as far as these files could name them. */
const PREDEFINED = new Set(['/Identity-H', '/Identity-V'])

/** Faces for which something is so, by name. */
function fonts(file: PdfFile, isSo: (font: UsedFont) => boolean): string[] {
  return fontsOf(file)
    .filter(isSo)
    .map(({ name }) => name)
}

const isType2 = ({ descendant }: UsedFont): boolean => descendant['/Subtype'] === '/CIDFontType2'

/** Faces whose own table of codes names another collection of characters than its CIDFont does. */
function differing(file: PdfFile, differs: (ofMap: PdfDictionary, ofFont: PdfDictionary) => boolean): string[] {
  return fonts(file, ({ dict, descendant }) => {
    const map = file.dictionary(dict['/Encoding'])
    return (
      '/CIDSystemInfo' in map && differs(file.dictionary(map['/CIDSystemInfo']), file.dictionary(descendant['/CIDSystemInfo']))
    )
  })
}

/** Codes that are drawn and of which something is so. */
function codes(file: PdfFile, isSo: (code: number, font: UsedFont) => boolean): string[] {
  return fontsOf(file).flatMap((font) =>
    [...font.codes].filter((code) => isSo(code, font)).map((code) => `${code} of ${font.name}`),
  )
}

/** Faces whose table of characters has one of these for any code, drawn or not. */
function mappedTo(file: PdfFile, points: readonly number[]): string[] {
  return fonts(file, (font) => [...(toUnicodeOf(file, font)?.values() ?? [])].flat().some((point) => points.includes(point)))
}

/** Failure conditions of checkpoint 31 that a program can tell and that concern composite fonts. */
export const fontConditions: Condition[] = [
  {
    number: '31-001',
    failure: 'the registries of CMap and CIDFont differ',
    find: (file) => differing(file, (map, font) => file.text(map['/Registry']) !== file.text(font['/Registry'])),
  },
  {
    number: '31-002',
    failure: 'the orderings of CMap and CIDFont differ',
    find: (file) => differing(file, (map, font) => file.text(map['/Ordering']) !== file.text(font['/Ordering'])),
  },
  {
    number: '31-003',
    failure: 'the supplement of the CIDFont is less than that of the CMap',
    find: (file) => differing(file, (map, font) => Number(font['/Supplement']) < Number(map['/Supplement'])),
  },
  {
    number: '31-004',
    failure: 'the CIDToGIDMap of a Type 2 CID font is neither a stream nor Identity',
    find: (file) =>
      fonts(file, (font) => {
        const map = font.descendant['/CIDToGIDMap']
        return isType2(font) && map !== undefined && map !== '/Identity' && file.stream(map) === undefined
      }),
  },
  {
    number: '31-005',
    failure: 'a Type 2 CID font has no CIDToGIDMap',
    find: (file) => fonts(file, (font) => isType2(font) && !('/CIDToGIDMap' in font.descendant)),
  },
  {
    number: '31-006',
    failure: 'a CMap is neither one that every reader has nor embedded',
    find: (file) =>
      fonts(file, ({ dict }) => !PREDEFINED.has(word(dict['/Encoding'])) && file.stream(dict['/Encoding']) === undefined),
  },
  {
    number: '31-007',
    failure: 'the WMode of a CMap differs from that of its stream',
    find: (file) =>
      fonts(file, ({ dict }) => {
        const [, inStream] = /\/WMode\s+(\d)/.exec(file.stream(dict['/Encoding'])?.toString('latin1') ?? '') ?? []
        return inStream !== undefined && Number(inStream) !== Number(file.dictionary(dict['/Encoding'])['/WMode'] ?? 0)
      }),
  },
  {
    number: '31-008',
    failure: 'a CMap stands on another that not every reader has',
    find: (file) =>
      fonts(file, ({ dict }) => {
        const base = file.dictionary(dict['/Encoding'])['/UseCMap']
        return typeof base === 'string' && base.startsWith('/') && !PREDEFINED.has(base)
      }),
  },
  {
    number: '31-009',
    failure: 'a font that is drawn is not embedded',
    find: (file) =>
      fonts(file, ({ descriptor }) => file.stream(descriptor['/FontFile2'] ?? descriptor['/FontFile3']) === undefined),
  },
  {
    number: '31-011',
    failure: 'an embedded font lacks a glyph that is drawn',
    find: (file) =>
      codes(file, (code, font) => {
        const program = programOf(file, font)
        return program !== undefined && code >= program.count
      }),
  },
  {
    number: '31-014',
    failure: 'a CIDSet leaves out a glyph that the font has',
    find: (file) => fonts(file, (font) => Boolean(cidSetOf(file, font)?.lacks.length)),
  },
  {
    number: '31-015',
    failure: 'a CIDSet lists a glyph that the font does not have',
    find: (file) => fonts(file, (font) => Boolean(cidSetOf(file, font)?.invents.length)),
  },
  {
    number: '31-016',
    failure: 'the width of a glyph differs from that in the embedded font by more than a thousandth',
    find: (file) =>
      fontsOf(file).flatMap((font) => {
        const widthOf = widthsOf(file, font)
        const program = programOf(file, font)
        return [...font.codes]
          .filter((code) => Math.abs(widthOf(code) - (program?.widths[code] ?? widthOf(code))) > 1)
          .map((code) => `${code} of ${font.name}: ${widthOf(code)} and ${program?.widths[code]}`)
      }),
  },
  {
    number: '31-027',
    failure: 'a font has no ToUnicode',
    find: (file) => fonts(file, ({ dict }) => file.stream(dict['/ToUnicode']) === undefined),
  },
  {
    number: '31-028',
    failure: 'a character is mapped to U+0000',
    find: (file) => mappedTo(file, [0]),
  },
  {
    number: '31-029',
    failure: 'a character is mapped to U+FEFF or U+FFFE',
    find: (file) => mappedTo(file, [0xfeff, 0xfffe]),
  },
  {
    number: '31-030',
    failure: 'the glyph for missing characters is drawn',
    find: (file) => codes(file, (code) => code === 0),
  },
]

function cidSetOf(file: PdfFile, font: UsedFont): { lacks: number[]; invents: number[] } | undefined {
  const set = file.stream(font.descriptor['/CIDSet'])
  const program = programOf(file, font)
  if (!set || !program) return undefined
  const isListed = (glyph: number): boolean => (((set[glyph >> 3] ?? 0) >> (7 - (glyph % 8))) & 1) === 1
  const glyphs = Array.from({ length: program.count }, (_, glyph) => glyph)
  const listed = Array.from({ length: set.length * 8 }, (_, glyph) => glyph).filter(isListed)
  return { lacks: glyphs.filter((glyph) => !isListed(glyph)), invents: listed.filter((glyph) => glyph >= program.count) }
}
