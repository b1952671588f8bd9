import { textOf } from '../../document/contents.ts'
import type { DocumentTree } from '../../document/tree.ts'
import { hasTextBlocks, textsOf } from '../../document/walk.ts'
import type { Language } from '../../model/language.ts'
import { element, escapeXml } from '../xml.ts'
import { renumberBookmarks } from './bookmarks.ts'
import { joinRuns } from './join-runs.ts'
import { replaceOnce, type PartChanges } from './reproducible.ts'
import { returnChanges, withReturnTable } from './return-parts.ts'
import { linkStyles, type StyleNumber } from './style-numbers.ts'
import { writeStyles } from './styles.ts'
import { typographyOf } from './typography.ts'
import type { Writing } from './writing.ts'

/** How the parts that the library writes are changed into what the paper needs. */
export function partChanges(
  { language, metadata, blocks, redline, returns: told }: DocumentTree,
  writing: Writing,
  numbers: ReadonlyMap<string, StyleNumber>,
): PartChanges {
  const returns = redline ? undefined : told
  return {
    ...returnChanges(returns),
    'docProps/core.xml': (xml) => coreProperties(xml, metadata.date, language.tag),
    'word/numbering.xml': (xml) => linkStyles(multilevelNumbering(xml), numbers),
    'word/document.xml': (xml) =>
      writing.addresses.linked(
        rightToLeftSection(renumberBookmarks(joinRuns(xml), writing.trackedChanges.count + 1), writing.rightToLeft),
      ),
    'word/_rels/document.xml.rels': (xml) => withReturnTable(writing.addresses.relationships(xml), returns),
    'word/endnotes.xml': (xml) => xml.replaceAll(ENDNOTE_COUNT, ''),
    'word/fontTable.xml': (xml) => fontTable(xml, language),
    'word/footnotes.xml': (xml) => writing.notes.markNotes(xml),
    'word/settings.xml': (xml) => settings(xml, writing, () => [...textsOf(blocks)].map(({ content }) => textOf(content))),
    'word/styles.xml': () =>
      writeStyles(language, {
        hasNotes: !writing.notes.isEmpty,
        hasBlocks: hasTextBlocks(blocks),
        numbers,
        withUnnumbered: writing.numberedStyles.withUnnumbered,
      }),
  }
}

/**
 * Lists whose levels belong to one another, all of them in use: the library says neither. The bullets that it puts first are left out, since
 * the paper has none.
 */
function multilevelNumbering(xml: string): string {
  const own = replaceOnce(
    replaceOnce(xml, /<w:abstractNum w:abstractNumId="1".*?<\/w:abstractNum>/, ''),
    /<w:num w:numId="1">.*?<\/w:num>/,
    '',
  )
  return own.replaceAll('w:val="hybridMultilevel"', 'w:val="multilevel"').replaceAll(' w:tentative="1"', '')
}

/** A right-to-left paper has a right-to-left section; the library can say so of paragraphs and tables only. */
function rightToLeftSection(xml: string, rightToLeft: boolean): string {
  return rightToLeft ? replaceOnce(xml, /<w:docGrid /, '<w:bidi/><w:docGrid ') : xml
}

/** Both dates of the file are the paper's own, so that they say nothing of the build. */
function coreProperties(xml: string, date: string, tag: string): string {
  const moment = `${date}T00:00:00Z`
  const dated = replaceOnce(
    replaceOnce(xml, /(?<=<dcterms:created [^>]*>)[^<]*/, moment),
    /(?<=<dcterms:modified [^>]*>)[^<]*/,
    moment,
  )
  return replaceOnce(dated, /<\/cp:coreProperties>/, `${element('dc:language', {}, escapeXml(tag))}</cp:coreProperties>`)
}

/** The library puts a count of a style that no paper has before the rules over endnotes, of which no paper has any. */
const ENDNOTE_COUNT = '<w:r><w:rPr><w:rStyle w:val="EndnoteReference"/></w:rPr><w:endnoteRef/></w:r>'

/** The fonts that the paper names: whoever lacks one takes another of its kind. */
function fontTable(xml: string, { 'word-fonts': { latin, 'east-asian': eastAsian, complex } }: Language): string {
  const fonts = [...new Set([latin, eastAsian, complex])].map((name) =>
    element('w:font', { 'w:name': name }, element('w:family', { 'w:val': 'roman' }), element('w:pitch', { 'w:val': 'variable' })),
  )
  return replaceOnce(xml, /\/>$/, `>${fonts.join('')}</w:fonts>`)
}

/** Words are divided at line ends, at most of two lines that follow one another; styles say of which texts. */
const HYPHENATION = element('w:autoHyphenation', {}) + element('w:consecutiveHyphenLimit', { 'w:val': 2 })

/** The spaces after a paragraph and before the next are added up, as on the pages of the PDF. Without it Word takes the greater of the two. */
const ADDED_SPACES = element('w:doNotUseHTMLParagraphAutoSpacing', {})

function settings(xml: string, { language, lineBreaks, notes }: Writing, texts: () => readonly string[]): string {
  const { languages, eastAsian } = typographyOf(language)
  const compression = element('w:characterSpacingControl', { 'w:val': eastAsian ? 'compressPunctuation' : 'doNotCompress' })
  const breaks = eastAsian ? lineBreaks.settings(language.tag, texts()) : ''
  const themeLanguages = element('w:themeFontLang', {
    'w:val': languages.latin,
    'w:eastAsia': languages.eastAsian,
    'w:bidi': languages.bidi,
  })
  const hyphenation = language.hyphenation === undefined ? '' : HYPHENATION
  const hyphenated = replaceOnce(xml, /<w:evenAndOddHeaders\/>/, `${hyphenation}<w:evenAndOddHeaders/>`)
  const before = replaceOnce(hyphenated, /<w:compat>/, `${compression}${breaks}${notes.settings}<w:compat>${ADDED_SPACES}`)
  return replaceOnce(before, /<\/w:compat>/, `</w:compat>${themeLanguages}`)
}
