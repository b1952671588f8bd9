import { partsOf, textOf } from '../../document/contents.ts'
import { numberMark, redlineNote } from '../../document/print.ts'
import type { DocumentTree, Inline } from '../../document/tree.ts'
import { textsOf } from '../../document/walk.ts'

/**
 * Holds what pages say against what the paper says, in reading order: numbers, texts, notes where their marks stand, the foot of the first
 * page. White space is no part of it, since lines end in none. Who writes a file proves it first, so that nothing is lost in silence: text
 * that is missing, doubled or misplaced is an error of this program.
 */
export function proveText(drawn: string, tree: DocumentTree): void {
  const texts = [drawn, textOfPaper(tree)].map((text) => text.replaceAll(/\s/g, ''))
  if (texts[0] === texts[1]) return
  const [found = [], wanted = []] = texts.map((text) => Array.from(text))
  const differs = wanted.findIndex((character, index) => found[index] !== character)
  const at = differs < 0 ? wanted.length : differs
  const around = (text: readonly string[]): string => `“${text.slice(Math.max(0, at - 20), at + 20).join('')}”`
  throw new Error(`the pages of ${tree.metadata.symbol} do not say what the paper says: ${around(found)}, not ${around(wanted)}`)
}

function textOfPaper(tree: DocumentTree): string {
  const texts = [...textsOf(tree.blocks)].map(
    ({ number, change, content }) => (number ? textOf(numberMark(number, change)) : '') + textWithNotes(content),
  )
  return [textOf(redlineNote(tree)), ...texts, tree.foot?.jobLine ?? ''].join('')
}

/** A text with the marks of its notes, each of which leads to its note. */
function textWithNotes(content: readonly Inline[]): string {
  return partsOf(content)
    .map((inline) =>
      inline.kind === 'note' ? (inline.joint ?? '') + inline.mark + inline.mark + textOf(inline.content) : inline.text,
    )
    .join('')
}
