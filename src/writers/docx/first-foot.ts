import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Foot } from '../../document/foot.ts'
import type { FootDrawings } from '../drawings/codes.ts'
import { style, textWidth, twips } from '../style.ts'
import { drawingRun } from './drawing.ts'
import { runs } from './inlines.ts'
import { paragraphStyle, tableStyle } from './style-ids.ts'
import type { Writing } from './writing.ts'

/** The foot of the first page: job line and bar code where lines begin, the QR code where they end. */
export function firstFoot(foot: Foot, { barCode, qrCode }: FootDrawings, writing: Writing): (Paragraph | Table)[] {
  const { barCodeWidth, barCodeHeight, qrCodeSize } = style.foot
  const line = (text: string): Paragraph =>
    new Paragraph({ style: paragraphStyle.jobLine, children: runs([{ kind: 'symbol', text, origin: undefined }], writing) })
  const bars = { number: 2, name: 'Bar code', alternate: foot.barCode.alternate, width: barCodeWidth, height: barCodeHeight }
  const square = { number: 3, name: 'QR code', alternate: foot.qrCode?.alternate ?? '', width: qrCodeSize, height: qrCodeSize }
  const width = twips(textWidth)
  const codeWidth = twips(qrCodeSize)
  const cells = [
    [
      line(foot.jobLine),
      new Paragraph({ style: paragraphStyle.jobLine, children: [drawingRun(barCode, bars)] }),
      line(`*${foot.barCode.content}*`),
    ],
    [new Paragraph({ style: paragraphStyle.qrCode, children: qrCode ? [drawingRun(qrCode, square)] : [] })],
  ]
  return [
    new Table({
      style: tableStyle.foot,
      width: { size: width, type: WidthType.DXA },
      columnWidths: [width - codeWidth, codeWidth],
      layout: TableLayoutType.FIXED,
      ...(writing.rightToLeft ? { visuallyRightToLeft: true } : {}),
      rows: [new TableRow({ cantSplit: true, children: cells.map((children) => new TableCell({ children })) })],
    }),
    new Paragraph({ style: paragraphStyle.tableEnd }),
  ]
}
