import { Footer, Header, Paragraph, SimpleField, TextRun, type ISectionOptions } from 'docx'
import type { DocumentTree } from '../../document/tree.ts'
import { runs } from './inlines.ts'
import { paragraphStyle } from './style-ids.ts'
import type { Writing } from './writing.ts'

/**
 * Heads and feet of the pages: the symbol and the page number at the outer side, and neither on the first page; the mark of a
 * draft on every page. The first page has a head and a foot of its own even when they are empty, so that no program falls back
 * on those of the other pages.
 */
export function pageFurniture(
  { metadata, draftMark }: DocumentTree,
  writing: Writing,
): Required<Pick<ISectionOptions, 'headers' | 'footers'>> {
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
      children: [
        ...mark(),
        new Paragraph({ style, children: runs([{ kind: 'symbol', text: metadata.symbol, origin: undefined }], writing) }),
      ],
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
