import { noteName } from '../../document/contents.ts'
import { notesOf } from '../../document/walk.ts'
import type { Links } from '../../document/links.ts'
import type { Block } from '../../document/tree.ts'
import { escapeXml } from '../xml.ts'
import { classes, marked } from './changes.ts'
import { referenceId, writeInlines } from './inlines.ts'
import { element, hrefOf } from './markup.ts'

/** The notes of the paper at its end, each with a way back to its reference; nothing where there are none. */
export function writeNotes(blocks: readonly Block[], links: Links): string {
  const notes = notesOf(blocks).map((note) => {
    const { mark, content, change } = note
    const back = element('a', { href: hrefOf(referenceId(note)), role: 'doc-backlink' }, marked(change, escapeXml(mark)))
    const words = element('p', {}, element('span', { class: 'mark' }, back, ' '), writeInlines(content, links.entryOf))
    const own = classes(['note'], [note], content)
    return element('aside', { id: noteName(note), class: own, role: 'doc-footnote' }, words) + '\n'
  })
  return notes.length === 0 ? '' : element('div', { class: 'notes' }, '\n', ...notes) + '\n'
}
