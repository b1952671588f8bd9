import { contentWithout, textOf } from '../../document/contents.ts'
import type { DocumentTree, Inline } from '../../document/tree.ts'
import type { FootDrawings } from '../drawings/codes.ts'
import { style } from '../style.ts'
import { Content } from './content.ts'
import { firstFoot } from './first-foot.ts'
import { writeRuns } from './inlines.ts'
import { plainParagraph } from './paragraph.ts'
import { TAB_RUN, wordsOfRun } from './run-markup.ts'
import { paragraphStyle } from './style-ids.ts'
import type { Writing } from './writing.ts'

/** What the parts of the heads and of the feet hold: of most pages, of the first page, and of those with even numbers. */
export interface PageFurniture {
  readonly headers: readonly string[]
  readonly footers: readonly string[]
}

/**
 * Heads and feet of the pages: the symbol and the page number at the outer side, and neither on the first page; the mark of a
 * draft on every page. The first page has a head and a foot of its own even when they are empty, so that no program falls back
 * on those of the other pages.
 */
export function pageFurniture(tree: DocumentTree, drawings: FootDrawings | undefined, writing: Writing): PageFurniture {
  const { draftMark, foot: job } = tree
  const { oddHeader, evenHeader, oddFooter, evenFooter, jobFooter } = paragraphStyle
  const symbol = runningSymbol(tree)
  const line = (style: string, content: readonly Inline[]): string => plainParagraph(style, runsOf(content, writing))
  const mark = (): string =>
    draftMark === undefined ? '' : line(paragraphStyle.draftMark, [{ kind: 'text', text: draftMark, origin: undefined }])
  const head = (style: string): string => mark() + line(style, symbol)
  const numbersOf = (style: string, firstPage: number): string => {
    const page = pageNumber(firstPage)
    if (!job) return page
    const number = runsOf([{ kind: 'symbol', text: job.jobNumber, origin: undefined }], writing)
    // The line is set from the left in every script: the page number stands left where the outer side is.
    return (style === evenFooter) !== writing.rightToLeft ? page + TAB_RUN + number : number + TAB_RUN + page
  }
  const foot = (style: string, firstPage: number): string => plainParagraph(job ? jobFooter : style, numbersOf(style, firstPage))
  const empty = plainParagraph(oddHeader)
  const headers = [head(oddHeader), draftMark === undefined ? empty : mark(), head(evenHeader)]
  const first = job && drawings ? firstFoot(job, drawings, writing) : empty
  const footers = [foot(oddFooter, 3), first, foot(evenFooter, 2)]
  return { headers, footers }
}

/** How many pages there are is known to Word alone: no result is better than a wrong one, and Word fills it in on layout. */
function pageNumber(firstPage: number): string {
  const page = `<w:fldSimple w:instr="PAGE"><w:r>${wordsOfRun(String(firstPage), undefined)}</w:r></w:fldSimple>`
  const total = `<w:r>${wordsOfRun('/', undefined)}</w:r><w:fldSimple w:instr="NUMPAGES"/>`
  return style.pageNumber.withTotal ? page + total : page
}

function runsOf(content: readonly Inline[], writing: Writing): string {
  const into = new Content({ joins: false })
  writeRuns(content, writing, into)
  return into.markup
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
