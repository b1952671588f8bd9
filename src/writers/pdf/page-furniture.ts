import type { DocumentTree, Inline } from '../../document/tree.ts'
import { style } from '../style.ts'
import type { FaceFinder } from './faces.ts'
import { type Node, paragraphSetter } from './set-paragraph.ts'

/** The running symbol and the page number, both at the outer side and not on the first page; the draft mark on every page. */
export function pageFurniture(tree: DocumentTree, findFace: FaceFinder) {
  const set = paragraphSetter(tree.language, findFace)
  const { marginLeft, marginRight, marginBottom, headerTop, footerBottom } = style.page
  const { size } = style.runningHead
  const side = { left: marginLeft, right: marginRight }
  // The sheet is bound where lines begin on odd pages: their outer side is where lines end, in both directions of writing.
  const outer = (page: number): 'start' | 'end' => (page % 2 === 0 ? 'start' : 'end')
  return {
    header: (page: number): Node | undefined => {
      const draft =
        tree.draftMark === undefined
          ? []
          : [
              set(plain(tree.draftMark), {
                size: style.draft.size,
                color: style.draft.color,
                bold: true,
                alignment: 'center',
                before: headerTop - 20,
                ...side,
              }),
            ]
      const symbol: Inline = { kind: 'symbol', text: tree.metadata.symbol, origin: undefined }
      const head =
        page === 1 ? [] : [set([symbol], { size, alignment: outer(page), before: draft.length > 0 ? 4 : headerTop, ...side })]
      return draft.length + head.length > 0 ? { stack: [...draft, ...head] } : undefined
    },
    footer: (page: number, pages: number): Node | undefined =>
      page === 1
        ? undefined
        : {
            stack: [
              set(plain(`${page}/${pages}`), {
                size,
                alignment: outer(page),
                before: marginBottom - footerBottom - size,
                ...side,
              }),
            ],
          },
  }
}

function plain(text: string): Inline[] {
  return [{ kind: 'text', text, origin: undefined }]
}
