import type { DocumentTree } from '../../document/tree.ts'
import { element, escapeXml } from '../xml.ts'
import { renumberBookmarks } from './bookmarks.ts'
import { replaceOnce, type PartChanges } from './reproducible.ts'
import { writeStyles } from './styles.ts'
import { typographyOf } from './typography.ts'
import type { Writing } from './writing.ts'

/** What the library writes otherwise than the paper needs it, part by part. */
export function partChanges({ language, metadata }: DocumentTree, writing: Writing): PartChanges {
  return {
    'docProps/core.xml': (xml) => coreProperties(xml, metadata.date, language.tag),
    'word/numbering.xml': multilevelNumbering,
    'word/document.xml': (xml) =>
      writing.addresses.linked(rightToLeftSection(renumberBookmarks(xml, writing.trackedChanges.count + 1), writing.rightToLeft)),
    'word/_rels/document.xml.rels': (xml) => writing.addresses.relationships(xml),
    'word/footnotes.xml': (xml) => writing.notes.markNotes(xml),
    'word/settings.xml': (xml) => settings(xml, writing),
    'word/styles.xml': () => writeStyles(language, !writing.notes.isEmpty),
  }
}

/**
 * Lists of several levels, not of levels that have nothing to do with one another, and with all levels in use. The bullets that the library
 * puts first are of no use to the paper.
 */
function multilevelNumbering(xml: string): string {
  const own = replaceOnce(
    replaceOnce(xml, /<w:abstractNum w:abstractNumId="1".*?<\/w:abstractNum>/, ''),
    /<w:num w:numId="1">.*?<\/w:num>/,
    '',
  )
  return own.replaceAll('w:val="hybridMultilevel"', 'w:val="multilevel"').replaceAll(' w:tentative="1"', '')
}

/** A section of a right-to-left paper is one itself; the library knows paragraphs and tables only. */
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
