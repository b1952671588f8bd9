import { redlineNote } from '../../document/redline-note.ts'
import type { DocumentTree, Inline } from '../../document/tree.ts'
import { style } from '../style.ts'
import type { FaceFinder } from './faces.ts'
import { outerSide } from './outer-side.ts'
import { type Node, paragraphSetter } from './set-paragraph.ts'
import type { StructureElement } from './structure.ts'

/**
 * The running symbol and the page number, both at the outer side and not on the first page; the draft mark and the note of a redline on
 * every page. What the note says is read once, before the paper.
 */
export function pageFurniture(tree: DocumentTree, findFace: FaceFinder, structure: StructureElement) {
  const set = paragraphSetter(tree.language, findFace)
  const { marginLeft, marginRight, marginBottom, headerTop, footerBottom } = style.page
  const { size } = style.runningHead
  const side = { left: marginLeft, right: marginRight }
  const note = redlineNote(tree)
  const noteTag = note.length > 0 ? structure.add('P', {}, true) : undefined
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
      const redline =
        note.length > 0
          ? [
              set(note, {
                size: style.redline.noteSize,
                alignment: 'center',
                before: draft.length > 0 ? 0 : headerTop - 20,
                ...side,
                tag: noteTag,
              }),
            ]
          : []
      const above = [...draft, ...redline]
      const symbol: Inline = { kind: 'symbol', text: tree.metadata.symbol, origin: undefined }
      const head =
        page === 1 ? [] : [set([symbol], { size, alignment: outerSide(page), before: above.length > 0 ? 4 : headerTop, ...side })]
      return above.length + head.length > 0 ? { stack: [...above, ...head] } : undefined
    },
    footer: (page: number, pages: number): Node | undefined =>
      page === 1
        ? undefined
        : {
            stack: [
              set(plain(`${page}/${pages}`), {
                size,
                alignment: outerSide(page),
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
