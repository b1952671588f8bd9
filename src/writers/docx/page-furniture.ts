import { Footer, Header, Paragraph, SimpleField, TextRun, type ISectionOptions } from 'docx'
import { textOf } from '../../document/text-of.ts'
import type { DocumentTree, Inline } from '../../document/tree.ts'
import { runs } from './inlines.ts'
import { paragraphStyle } from './style-ids.ts'
import { lineWithout } from './redline-places.ts'
import type { Writing } from './writing.ts'

/**
 * Heads and feet of the pages: the symbol and the page number at the outer side, and neither on the first page; the mark of a
 * draft on every page. The first page has a head and a foot of its own even when they are empty, so that no program falls back
 * on those of the other pages.
 */
export function pageFurniture(tree: DocumentTree, writing: Writing): Required<Pick<ISectionOptions, 'headers' | 'footers'>> {
  const { draftMark } = tree
  const symbol = runningSymbol(tree)
  const mark = (): Paragraph[] =>
    draftMark === undefined
      ? []
      : [
          new Paragraph({
            style: paragraphStyle.draftMark,
            children: runs([{ kind: 'text', text: draftMark, origin: undefined }], writing),
          }),
        ]
  const head = (style: string): Header =>
    new Header({
      children: [...mark(), new Paragraph({ style, children: runs(symbol, writing) })],
    })
  const foot = (style: string, firstPage: number): Footer =>
    new Footer({
      children: [
        new Paragraph({
          style,
          // How many pages there are is known to Word alone: no result is better than a wrong one, and Word fills it in on layout.
          children: [new SimpleField('PAGE', String(firstPage)), new TextRun('/'), new SimpleField('NUMPAGES')],
        }),
      ],
    })
  const empty = (): Paragraph[] => [new Paragraph({ style: paragraphStyle.oddHeader })]
  return {
    headers: {
      first: new Header({ children: draftMark === undefined ? empty() : mark() }),
      default: head(paragraphStyle.oddHeader),
      even: head(paragraphStyle.evenHeader),
    },
    footers: {
      first: new Footer({ children: empty() }),
      default: foot(paragraphStyle.oddFooter, 3),
      even: foot(paragraphStyle.evenFooter, 2),
    },
  }
}

/** The symbol of the paper, with its changes where the masthead of a redline has another than before. */
function runningSymbol({ metadata, blocks }: DocumentTree): readonly Inline[] {
  const plain: readonly Inline[] = [{ kind: 'symbol', text: metadata.symbol, origin: undefined }]
  const inMasthead = blocks.flatMap((block) => (block.kind === 'masthead' && !block.change ? block.symbol : []))
  const isChanged = inMasthead.some((inline) => inline.kind !== 'keep' && inline.change)
  return isChanged && textOf(lineWithout('deleted', inMasthead)) === metadata.symbol ? inMasthead : plain
}
