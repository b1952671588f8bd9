import type { DocumentTree, Inline } from '../../document/tree.ts'
import type { FootDrawings } from '../drawings/codes.ts'
import type { FaceFinder } from '../fonts/face-finder.ts'
import { style, textWidth } from '../style.ts'
import type { Box, ColumnBox, PictureBox } from './pages/box.ts'
import { paragraphSetter } from './set-paragraph.ts'
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
): Box[] {
  if (!foot || !drawings) return []
  const set = paragraphSetter(language, findFace)
  const isRightToLeft = language.direction === 'rtl'
  const { size, leading, before, barCodeWidth, barCodeHeight, digitsSize, qrCodeSize } = style.foot
  const width = textWidth - qrCodeSize
  const [begin, end] = isRightToLeft ? (['right', 'left'] as const) : (['left', 'right'] as const)
  const picture = (more: Omit<PictureBox, 'kind' | 'unit'>): PictureBox => ({ kind: 'picture', unit: 'foot', ...more })
  const job: ColumnBox = {
    width,
    reads: 0,
    boxes: [
      set([leftToRight(foot.jobLine)], { unit: 'foot', leading, size, before, alignment: 'start', tag: structure.add('P') }),
      picture({
        drawing: drawings.barCode,
        width: barCodeWidth,
        height: barCodeHeight,
        before: style.foot.barCodeBefore,
        side: begin,
        tag: structure.add('Figure', { alternate: foot.barCode.alternate }),
      }),
      // The digits say what the bars say: whoever hears the one need not hear the other.
      set([leftToRight(`*${foot.barCode.content}*`)], {
        leading,
        size: digitsSize,
        before: style.foot.digitsBefore,
        right: width - barCodeWidth,
        alignment: 'center',
      }),
    ],
  }
  const columns: ColumnBox[] = [job]
  if (foot.qrCode && drawings.qrCode)
    columns.push({
      width: qrCodeSize,
      reads: 1,
      boxes: [
        picture({
          drawing: drawings.qrCode,
          width: qrCodeSize,
          height: qrCodeSize,
          before: 0,
          side: end,
          tag: structure.add('Figure', { alternate: foot.qrCode.alternate }),
        }),
      ],
    })
  return [{ kind: 'columns', columns: isRightToLeft ? columns.reverse() : columns }]
}

/** A job number reads from left to right in every script, as a symbol does. */
function leftToRight(text: string): Inline {
  return { kind: 'symbol', text, origin: undefined }
}
