import type { DocumentTree, Inline } from '../../document/tree.ts'
import type { FootDrawings } from '../drawings/codes.ts'
import type { FaceFinder } from '../fonts/face-finder.ts'
import { style, textWidth } from '../style.ts'
import { drawingNode } from './drawing-node.ts'
import { type Node, paragraphSetter } from './set-paragraph.ts'
import type { StructureElement } from './structure.ts'

/**
 * The foot of the first page: job line and bar code where lines begin, the QR code where they end. It stands once in a paper and says what
 * nothing else in it says: so it is content, read last, and the job numbers of the later pages, which repeat it, are furniture.
 */
export function firstFoot(
  { language, foot }: DocumentTree,
  drawings: FootDrawings | undefined,
  findFace: FaceFinder,
  structure: StructureElement,
): Node | undefined {
  if (!foot || !drawings) return undefined
  const set = paragraphSetter(language, findFace)
  const isRightToLeft = language.direction === 'rtl'
  const { marginLeft, marginRight } = style.page
  const { size, leading, before, barCodeWidth, barCodeHeight, digitsSize, qrCodeSize } = style.foot
  const width = textWidth - qrCodeSize
  const look = { leading, column: 0 }
  const [begin, end] = isRightToLeft ? (['right', 'left'] as const) : (['left', 'right'] as const)
  const jobLine = structure.add('P')
  const bars = structure.add('Figure', { alternate: foot.barCode.alternate })
  const job = {
    width,
    stack: [
      set([leftToRight(foot.jobLine)], { ...look, size, before, alignment: 'start', tag: jobLine }),
      drawingNode(drawings.barCode, {
        width: barCodeWidth,
        height: barCodeHeight,
        before: style.foot.barCodeBefore,
        alignment: begin,
        column: 0,
        tag: bars,
      }),
      // The digits say what the bars say: whoever hears the one need not hear the other.
      set([leftToRight(`*${foot.barCode.content}*`)], {
        ...look,
        size: digitsSize,
        before: style.foot.digitsBefore,
        right: width - barCodeWidth,
        alignment: 'center',
      }),
    ],
  }
  const columns: Node[] = [job]
  if (foot.qrCode && drawings.qrCode)
    columns.push({
      width: qrCodeSize,
      stack: [
        drawingNode(drawings.qrCode, {
          width: qrCodeSize,
          height: qrCodeSize,
          alignment: end,
          column: 1,
          tag: structure.add('Figure', { alternate: foot.qrCode.alternate }),
        }),
      ],
    })
  return { columns: isRightToLeft ? columns.reverse() : columns, margin: [marginLeft, 0, marginRight, 0] }
}

/** A job number reads from left to right in every script, as a symbol does. */
function leftToRight(text: string): Inline {
  return { kind: 'symbol', text, origin: undefined }
}
