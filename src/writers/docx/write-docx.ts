import { textOf } from '../../document/contents.ts'
import type { DocumentTree } from '../../document/tree.ts'
import { hasTextBlocks, textsOf } from '../../document/walk.ts'
import type { Language } from '../../model/language.ts'
import { footDrawings } from '../drawings/codes.ts'
import type { FontSource } from '../fonts/font-source.ts'
import { writeBlocks } from './blocks.ts'
import { numberBookmarks } from './bookmarks.ts'
import { escaped } from './escaped.ts'
import { noteRules } from './notes.ts'
import { libraryParts } from './package/library-parts.ts'
import { pack } from './package/pack.ts'
import { changePart, fillPart, replaceOnce } from './package/parts.ts'
import { firstPictureIn, relatePart, relateText } from './package/relationships.ts'
import { pageFurniture } from './page-furniture.ts'
import { addReturnTable, TABLE_RELATIONSHIP } from './return-parts.ts'
import { withSettings } from './settings.ts'
import { numbersOfStyles } from './style-numbers.ts'
import { writeStyles } from './styles.ts'
import { beginWriting, type Writing } from './writing.ts'

/**
 * The paper as a Word document. The same tree gives the same bytes, whatever the day, the time zone and what was built before;
 * all that can be styled is styled, so that an editor can go on from it. The library makes the package, and the texts of its parts are put into it.
 */
export async function writeDocx(tree: DocumentTree, fonts: FontSource): Promise<Uint8Array> {
  const { language, blocks, foot, metadata } = tree
  const table = tree.redline ? undefined : tree.returns
  const parts = libraryParts(tree, table)
  const writing = beginWriting(tree, fonts, firstPictureIn(parts))
  const body = writeBlocks(blocks, writing)
  const { headers, footers } = pageFurniture(tree, foot && (await footDrawings(foot)), writing)
  // Styles are numbered before the paragraphs that are counted elsewhere.
  const numbers = numbersOfStyles(writing)
  const { lists, notes, pictures, addresses, numberedStyles } = writing
  const { places, withUnnumbered } = numberedStyles
  const styles = { hasNotes: !notes.isEmpty, hasBlocks: hasTextBlocks(blocks), numbers, withUnnumbered }
  changePart(parts, 'word/document.xml', (xml) => withBody(xml, body, writing))
  relateText(parts, pictures.ofText.relationships, [...addresses.relationships, ...(table ? [TABLE_RELATIONSHIP] : [])])
  changePart(parts, 'word/styles.xml', () => writeStyles(language, styles))
  fillPart(parts, 'word/numbering.xml', lists.markup(places))
  fillPart(parts, 'word/footnotes.xml', notes.markup)
  fillPart(parts, 'word/endnotes.xml', noteRules('w:endnote'))
  fillPart(parts, 'word/fontTable.xml', fontsOf(language))
  headers.forEach((content, index) => {
    fillPart(parts, `word/header${index + 1}.xml`, content)
  })
  footers.forEach((content, index) => {
    fillPart(parts, `word/footer${index + 1}.xml`, content)
  })
  relatePart(parts, 'word/_rels/footer2.xml.rels', pictures.ofFirstFoot.relationships)
  const texts = (): string[] => Array.from(textsOf(blocks), ({ content }) => textOf(content))
  changePart(parts, 'word/settings.xml', (xml) => withSettings(xml, writing, texts))
  changePart(parts, 'docProps/core.xml', (xml) => withDates(xml, metadata.date, language.tag))
  if (table) addReturnTable(parts, table)
  for (const [name, png] of pictures.files) parts.set(name, png)
  return pack(parts)
}

/** The body before the section; the library cannot say of a section that it reads from right to left. */
function withBody(xml: string, body: string, { lists, trackedChanges, rightToLeft }: Writing): string {
  const numbered = lists.numbered(numberBookmarks(body, trackedChanges.count + 1))
  const filled = replaceOnce(xml, /<w:body>/, `<w:body>${numbered}`)
  return rightToLeft ? filled.replace(/<w:docGrid (?=[^<]*<\/w:sectPr><\/w:body>)/, '<w:bidi/><w:docGrid ') : filled
}

/** The fonts that the paper names: whoever lacks one takes another of its kind. */
function fontsOf({ 'word-fonts': { latin, 'east-asian': eastAsian, complex } }: Language): string {
  const fonts = [...new Set([latin, eastAsian, complex])].map(
    (name) => `<w:font w:name="${escaped(name)}"><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`,
  )
  return fonts.join('')
}

/** Both dates of the file are the paper's own, so that they say nothing of the build. */
function withDates(xml: string, date: string, tag: string): string {
  const moment = `${escaped(date)}T00:00:00Z`
  const created = replaceOnce(xml, /(?<=<dcterms:created [^>]*>)[^<]*/, moment)
  const dated = replaceOnce(created, /(?<=<dcterms:modified [^>]*>)[^<]*/, moment)
  return replaceOnce(dated, /<\/cp:coreProperties>/, `<dc:language>${escaped(tag)}</dc:language></cp:coreProperties>`)
}
