import type { Passage, Piece } from '../checks/common/passage.ts'
import type { Subject } from '../model/subject.ts'
import { textsOf } from './walk.ts'
import type { KeptTexts } from './kept-texts.ts'
import { notesAmong, partsOf } from './contents.ts'
import type { Block, Inline } from './tree.ts'

/** The finished text of a paper, passage by passage in reading order, as the checks read it: a note follows what refers to it. */
export function passagesOf(blocks: readonly Block[], symbolsIn: SymbolsIn, kept?: KeptTexts): Passage[] {
  return blocks.flatMap((block) => {
    const make = (): Passage[] => passagesOfBlock(block, symbolsIn, kept)
    return kept?.passagesOf(block, make) ?? make()
  })
}

function passagesOfBlock(block: Block, symbolsIn: SymbolsIn, kept: KeptTexts | undefined): Passage[] {
  return [...textsOf([block])].flatMap((text) => [
    passage(text.id, text, text.number?.mark, text.content, symbolsIn, kept),
    ...notesAmong(text.content).map((note) => passage(note.id, text, undefined, note.content, symbolsIn)),
  ])
}

type SymbolsIn = (text: string) => Passage['symbols']

/** A note is about what the text is about that refers to it. */
function passage(
  id: string,
  subject: Subject,
  number: string | undefined,
  content: readonly Inline[],
  symbolsIn: SymbolsIn,
  kept?: KeptTexts,
): Passage {
  const { role, part, item, paragraph, document, day, time } = subject
  const beginning = { id, role, part, item, paragraph, document, day, time, number }
  const make = (): Passage => ({ ...beginning, ...read(content, symbolsIn) })
  return kept?.passageOf(content, beginning, make) ?? make()
}

function read(content: readonly Inline[], symbolsIn: SymbolsIn): Pick<Passage, 'text' | 'pieces' | 'symbols'> {
  const pieces: Piece[] = []
  let text = ''
  for (const inline of partsOf(content)) {
    if (inline.kind === 'note') continue
    pieces.push({ start: text.length, text: inline.text, origin: inline.origin })
    text += inline.text
  }
  return { text, pieces, symbols: symbolsIn(text) }
}
