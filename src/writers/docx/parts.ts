import type { DocumentTree } from '../../document/tree.ts'
import { hasTextBlocks } from '../../document/walk.ts'
import { element, escapeXml } from '../xml.ts'
import { renumberBookmarks } from './bookmarks.ts'
import { replaceOnce, type PartChanges } from './reproducible.ts'
import { writeStyles } from './styles.ts'
import { typographyOf } from './typography.ts'
import type { Writing } from './writing.ts'

/** How the parts that the library writes are changed into what the paper needs. */
export function partChanges({ language, metadata, blocks }: DocumentTree, writing: Writing): PartChanges {
  return {
    'docProps/core.xml': (xml) => coreProperties(xml, metadata.date, language.tag),
    'word/numbering.xml': multilevelNumbering,
    'word/document.xml': (xml) =>
      writing.addresses.linked(rightToLeftSection(renumberBookmarks(xml, writing.trackedChanges.count + 1), writing.rightToLeft)),
    'word/_rels/document.xml.rels': (xml) => writing.addresses.relationships(xml),
    'word/footnotes.xml': (xml) => writing.notes.markNotes(xml),
    'word/settings.xml': (xml) => settings(xml, writing),
    'word/styles.xml': () => writeStyles(language, { hasNotes: !writing.notes.isEmpty, hasBlocks: hasTextBlocks(blocks) }),
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

function settings(xml: string, { language, lineBreaks, notes }: Writing): string {
  const { languages, eastAsian } = typographyOf(language)
  const compression = element('w:characterSpacingControl', { 'w:val': eastAsian ? 'compressPunctuation' : 'doNotCompress' })
  const breaks = eastAsian ? lineBreaks.settings(language.tag) : ''
  const themeLanguages = element('w:themeFontLang', {
    'w:val': languages.latin,
    'w:eastAsia': languages.eastAsian,
    'w:bidi': languages.bidi,
  })
  const before = replaceOnce(xml, /<w:compat>/, `${compression}${breaks}${notes.settings}<w:compat>`)
  return replaceOnce(before, /<\/w:compat>/, `</w:compat>${themeLanguages}`)
}
