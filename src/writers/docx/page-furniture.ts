import { Footer, Header, Paragraph, SimpleField, Tab, TextRun, type ISectionOptions, type ParagraphChild } from 'docx'
import { contentWithout, textOf } from '../../document/contents.ts'
import type { DocumentTree, Inline } from '../../document/tree.ts'
import type { FootDrawings } from '../drawings/codes.ts'
import { style } from '../style.ts'
import { firstFoot } from './first-foot.ts'
import { runs } from './inlines.ts'
import { paragraphStyle } from './style-ids.ts'
import type { Writing } from './writing.ts'

/**
 * Heads and feet of the pages: the symbol and the page number at the outer side, and neither on the first page; the mark of a
 * draft on every page. The first page has a head and a foot of its own even when they are empty, so that no program falls back
 * on those of the other pages.
 */
export function pageFurniture(
  tree: DocumentTree,
  drawings: FootDrawings | undefined,
  writing: Writing,
): Required<Pick<ISectionOptions, 'headers' | 'footers'>> {
  const { draftMark, foot: job } = tree
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
  const head = (name: string): Header =>
    new Header({
      children: [...mark(), new Paragraph({ style: name, children: runs(symbol, writing) })],
    })
  // How many pages there are is known to Word alone: no result is better than a wrong one, and Word fills it in on layout.
  const pageNumber = (firstPage: number): ParagraphChild[] => [
    new SimpleField('PAGE', String(firstPage)),
    ...(style.pageNumber.withTotal ? [new TextRun('/'), new SimpleField('NUMPAGES')] : []),
  ]
  const numbersOf = (name: string, firstPage: number): ParagraphChild[] => {
    if (!job) return pageNumber(firstPage)
    const number = runs([{ kind: 'symbol', text: job.jobNumber, origin: undefined }], writing)
    const tab = new TextRun({ children: [new Tab()] })
    // The line is set from the left in every script: the page number stands left where the outer side is.
    return (name === paragraphStyle.evenFooter) !== writing.rightToLeft
      ? [...pageNumber(firstPage), tab, ...number]
      : [...number, tab, ...pageNumber(firstPage)]
  }
  const foot = (name: string, firstPage: number): Footer =>
    new Footer({
      children: [
        new Paragraph({
          style: job ? paragraphStyle.jobFooter : name,
          children: numbersOf(name, firstPage),
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
      first: new Footer({ children: job && drawings ? firstFoot(job, drawings, writing) : empty() }),
      default: foot(paragraphStyle.oddFooter, 3),
      even: foot(paragraphStyle.evenFooter, 2),
    },
  }
}

/** The symbol of the paper, with its changes where the masthead of a redline has another than before. */
function runningSymbol({ metadata, blocks }: DocumentTree): readonly Inline[] {
  const plain: readonly Inline[] = [{ kind: 'symbol', text: metadata.symbol, origin: undefined }]
  const inMasthead = blocks.flatMap((block) => (block.kind === 'masthead' && !block.change ? block.symbol : []))
  // No head of a page may hold a reference to a note.
  const symbol = inMasthead.filter(({ kind }) => kind !== 'note')
  const isChanged = symbol.some((inline) => inline.kind !== 'keep' && inline.change)
  return isChanged && textOf(contentWithout('deleted', symbol)) === metadata.symbol ? symbol : plain
}
