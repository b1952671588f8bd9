import { partsOf, textOf } from '../../document/contents.ts'
import { numberMark, redlineNote } from '../../document/print.ts'
import type { Block, DocumentTree, Inline } from '../../document/tree.ts'
import { textsOf } from '../../document/walk.ts'
import { rememberedOfThings } from '../../source/remembered.ts'

/**
 * Holds what pages say against what the paper says, in reading order: numbers, texts, notes where their marks stand, the foot of the first
 * page. White space is no part of it, since lines end in none. Who writes a file proves it first, so that nothing is lost in silence: text
 * that is missing, doubled or misplaced is an error of this program.
 */
export function proveText(drawn: string, tree: DocumentTree): void {
  const texts = [withoutSpace(drawn), textOfPaper(tree)]
  if (texts[0] === texts[1]) return
  const [found = [], wanted = []] = texts.map((text) => Array.from(text))
  const differs = wanted.findIndex((character, index) => found[index] !== character)
  const at = differs < 0 ? wanted.length : differs
  const around = (text: readonly string[]): string => `“${text.slice(Math.max(0, at - 20), at + 20).join('')}”`
  throw new Error(`the pages of ${tree.metadata.symbol} do not say what the paper says: ${around(found)}, not ${around(wanted)}`)
}

function textOfPaper(tree: DocumentTree): string {
  const around = [textOf(redlineNote(tree)), tree.foot?.jobLine ?? ''].map(withoutSpace)
  return around.join(tree.blocks.map(textOfBlock).join(''))
}

/** What a block says, read once for papers that have the very same. */
const textOfBlock = rememberedOfThings((block: Block): string => {
  const texts = [...textsOf([block])].map(
    ({ number, change, content }) => (number ? textOf(numberMark(number, change)) : '') + textWithNotes(content),
  )
  return withoutSpace(texts.join(''))
})

function withoutSpace(text: string): string {
  return text.replaceAll(/\s/g, '')
}

/** A text with the marks of its notes, each of which leads to its note. */
function textWithNotes(content: readonly Inline[]): string {
  return partsOf(content)
    .map((inline) =>
      inline.kind === 'note' ? (inline.joint ?? '') + inline.mark + inline.mark + textOf(inline.content) : inline.text,
    )
    .join('')
}
