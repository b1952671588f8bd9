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
    counts.set(place.instance, depth === 0 ? [value] : [count[0], value])
    const printed = first(level, /<w:numFmt w:val="(\w+)"/) === 'decimal' ? String(value) : String.fromCharCode(96 + value)
    return [{ number: first(level, /<w:lvlText w:val="([^"]*)"/).replace(/%\d/, printed), paragraph }]
  })
}
