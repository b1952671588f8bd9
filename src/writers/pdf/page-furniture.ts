import { redlineNote } from '../../document/print.ts'
import type { DocumentTree, Inline } from '../../document/tree.ts'
import type { FaceFinder } from '../fonts/face-finder.ts'
import { style, textWidth } from '../style.ts'
import { outerSide } from './outer-side.ts'
import type { Box } from './pages/box.ts'
import { paragraphSetter } from './set-paragraph.ts'
import type { StructureElement } from './structure.ts'

/**
 * The running symbol and the page number, both at the outer side and not on the first page, with the job number at the inner side; the
 * draft mark and the note of a redline on every page. What the note says is read once, before the paper. The first page has a foot of its
 * own.
 */
export function pageFurniture(
  tree: DocumentTree,
  findFace: FaceFinder,
  structure: StructureElement,
  firstFoot: () => readonly Box[],
) {
  const set = paragraphSetter(tree.language, findFace)
  const { marginBottom, headerTop, footerBottom, draftTop } = style.page
  const { size, gap } = style.runningHead
  const note = redlineNote(tree)
  const noteTag = note.length > 0 ? structure.add('P') : undefined
  return {
    header: (page: number): Box[] => {
      const draft =
        tree.draftMark === undefined
          ? []
          : [
              set(plain(tree.draftMark), {
                size: style.draft.size,
                color: style.draft.color,
                bold: true,
                alignment: 'center',
                before: draftTop,
              }),
            ]
      const redline =
        note.length > 0
          ? [
              set(note, {
                size: style.redline.noteSize,
                alignment: 'center',
                before: draft.length > 0 ? 0 : draftTop,
                tag: page === 1 ? noteTag : undefined,
              }),
            ]
          : []
      const above = [...draft, ...redline]
      const head =
        page === 1
          ? []
          : [
              set([symbolOf(tree.metadata.symbol)], {
                size,
                alignment: outerSide(page),
                before: above.length > 0 ? gap : headerTop,
              }),
            ]
      return [...above, ...head]
    },
    footer: (page: number, pages: number): readonly Box[] => {
      if (page === 1) return firstFoot()
      const look = { size, before: marginBottom - footerBottom - size }
      const number = set(plain(style.pageNumber.withTotal ? `${page}/${pages}` : String(page)), {
        ...look,
        alignment: outerSide(page),
      })
      const job = tree.foot && set([symbolOf(tree.foot.jobNumber)], { ...look, alignment: outerSide(page + 1) })
      // Each at its side of the sheet: what ends a line stands right, or left where lines run from the right.
      const isRight = (outerSide(page) === 'end') !== (tree.language.direction === 'rtl')
      const columns = (job ? (isRight ? [job, number] : [number, job]) : [number]).map((box) => [box])
      const width = textWidth / columns.length
      return [{ kind: 'columns', columns: columns.map((boxes, reads) => ({ width, reads, boxes })) }]
    },
  }
}

function symbolOf(text: string): Inline {
  return { kind: 'symbol', text, origin: undefined }
}

function plain(text: string): Inline[] {
  return [{ kind: 'text', text, origin: undefined }]
}
