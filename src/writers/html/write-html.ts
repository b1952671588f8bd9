import { acceptChanges } from '../../changes/settle-changes.ts'
import { linksOf } from '../../document/links.ts'
import { redlineNote } from '../../document/print.ts'
import { spreadChanges } from '../../document/spread-changes.ts'
import { textOf } from '../../document/contents.ts'
import type { DocumentTree } from '../../document/tree.ts'
import { style } from '../style.ts'
import { escapeXml } from '../xml.ts'
import { writeBlocks } from './blocks.ts'
import { writeFoot } from './foot.ts'
import { writeInlines } from './inlines.ts'
import { element, voidElement } from './markup.ts'
import { writeNotes } from './notes.ts'
import { styleSheet } from './style-sheet.ts'

/**
 * The paper as one HTML file that asks for nothing else: no script, no picture, no face from elsewhere. It is well-formed XML as well, so
 * that any reader of XML can take it apart.
 */
export async function writeHtml(tree: DocumentTree): Promise<Uint8Array> {
  const foot = tree.foot ? await writeFoot(tree.foot) : ''
  const { language } = tree
  const html = element('html', { lang: language.tag, dir: language.direction }, '\n', head(tree), '\n', body(tree, foot), '\n')
  return new TextEncoder().encode(`<!DOCTYPE html>\n${html}\n`)
}

function head(tree: DocumentTree): string {
  const { title, author } = tree.metadata
  const metadata = { viewport: 'width=device-width, initial-scale=1', author, description: description(tree) }
  return element(
    'head',
    {},
    '\n',
    voidElement('meta', { charset: 'utf-8' }),
    '\n',
    element('title', {}, escapeXml(title)),
    '\n',
    ...Object.entries(metadata).map(([name, content]) => voidElement('meta', { name, content }) + '\n'),
    element('style', {}, '\n', styleSheet(tree)),
    '\n',
  )
}

/** What tells this paper from others of its title: its symbol, its session, its dates and place. */
function description(tree: DocumentTree): string {
  const { metadata, blocks } = acceptChanges(tree)
  const lines = blocks.flatMap((block) => (block.kind === 'title-block' ? block.lines.map(textOf) : []))
  return [metadata.symbol, ...lines].join(' · ')
}

/** The masthead is the header of the page; all that follows it is the paper itself. */
function body(tree: DocumentTree, foot: string): string {
  const { draftMark, redline } = tree
  const blocks = redline ? spreadChanges(tree.blocks) : tree.blocks
  const links = linksOf(acceptChanges(tree).blocks)
  const count = blocks[0]?.kind === 'masthead' ? 1 : 0
  const note = redlineNote(tree)
  const closing = style.closingRule.isDrawn ? `${voidElement('hr', {})}\n` : ''
  const header = [
    draftMark === undefined ? '' : element('p', { class: 'draft' }, escapeXml(draftMark)) + '\n',
    note.length === 0 ? '' : element('p', { class: 'redline-note' }, writeInlines(note)) + '\n',
    writeBlocks(blocks.slice(0, count), links),
  ].join('')
  return element(
    'body',
    {},
    '\n',
    header === '' ? '' : element('header', {}, '\n', header) + '\n',
    element('main', {}, '\n', writeBlocks(blocks.slice(count), links), closing, writeNotes(blocks, links)),
    '\n',
    foot,
  )
}
