import { replaceOnce } from './package/parts.ts'
import { typographyOf } from './typography.ts'
import type { Writing } from './writing.ts'

/** Words are divided at line ends, at most of two lines that follow one another; styles say of which texts. */
const HYPHENATION = '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/>'

/** The spaces after a paragraph and before the next are added up, as on the pages of the PDF. Without it Word takes the greater of the two. */
const ADDED_SPACES = '<w:doNotUseHTMLParagraphAutoSpacing/>'

/** What the paper asks of the part word/settings.xml, each in its place by the schema (ECMA-376-1, 17.15.1.78). `texts` are all that the paper says. */
export function withSettings(xml: string, { language, lineBreaks, notes }: Writing, texts: () => readonly string[]): string {
  const { languages, eastAsian } = typographyOf(language)
  const { latin, eastAsian: eastAsianLanguage, bidi } = languages
  const hyphenation = language.hyphenation === undefined ? '' : HYPHENATION
  const compression = `<w:characterSpacingControl w:val="${eastAsian ? 'compressPunctuation' : 'doNotCompress'}"/>`
  const breaks = eastAsian ? lineBreaks.settings(language.tag, texts()) : ''
  const themeLanguages =
    `<w:themeFontLang w:val="${latin}"${eastAsianLanguage === undefined ? '' : ` w:eastAsia="${eastAsianLanguage}"`}` +
    `${bidi === undefined ? '' : ` w:bidi="${bidi}"`}/>`
  const hyphenated = replaceOnce(xml, /<w:evenAndOddHeaders\/>/, `${hyphenation}<w:evenAndOddHeaders/>`)
  const before = replaceOnce(hyphenated, /<w:compat>/, `${compression}${breaks}${notes.settings}<w:compat>${ADDED_SPACES}`)
  return replaceOnce(before, /<\/w:compat>/, `</w:compat>${themeLanguages}`)
}
