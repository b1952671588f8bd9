import { first, type ReadDocx, type ReadParagraph } from './read-docx.ts'

/** Counts as Word does and gives each numbered paragraph with its number. */
export function countNumbers(docx: ReadDocx): { readonly number: string; readonly paragraph: ReadParagraph }[] {
  const numbering = docx.part('word/numbering.xml')
  const counts = new Map<string, (number | undefined)[]>()
  return docx.paragraphs.flatMap((paragraph) => {
    const { numbering: place } = paragraph
    if (!place) return []
    const num = first(numbering, new RegExp(`(<w:num w:numId="${place.instance}".*?</w:num>)`))
    const definition = first(num, /<w:abstractNumId w:val="(\d+)"/)
    const levels = first(numbering, new RegExp(`(<w:abstractNum w:abstractNumId="${definition}".*?</w:abstractNum>)`))
    const level = first(levels, new RegExp(`(<w:lvl w:ilvl="${place.level}".*?</w:lvl>)`))
    const start = Number(first(num, new RegExp(`<w:lvlOverride w:ilvl="${place.level}"><w:startOverride w:val="(\\d+)"`)))
    const count = counts.get(place.instance) ?? []
    const depth = Number(place.level)
    const value = (count[depth] ?? start - 1) + 1
    counts.set(place.instance, [...Array.from({ length: depth }, (_, at) => count[at]), value])
    const printed = printedAs(first(level, /<w:numFmt w:val="(\w+)"/), value)
    return [{ number: first(level, /<w:lvlText w:val="([^"]*)"/).replace(/%\d/, printed), paragraph }]
  })
}

/** Numbers as Word prints them, as far as tests need them. */
function printedAs(format: string, value: number): string {
  const letters = format === 'arabicAbjad' ? 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ' : 'abcdefghijklmnopqrstuvwxyz'
  const letter = (letters[(value - 1) % letters.length] ?? '').repeat(Math.ceil(value / letters.length))
  const roman = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'][value] ?? '?'
  switch (format) {
    case 'lowerLetter':
    case 'arabicAbjad':
      return letter
    case 'upperLetter':
      return letter.toUpperCase()
    case 'lowerRoman':
      return roman
    case 'upperRoman':
      return roman.toUpperCase()
    case 'chineseCounting':
      return '一二三四五六七八九十'[value - 1] ?? '?'
    default:
      return String(value)
  }
}
