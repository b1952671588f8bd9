import type { Foot } from '../../document/foot.ts'
import type { FootDrawings } from '../drawings/codes.ts'
import { style, textWidth, twips } from '../style.ts'
import { Content } from './content.ts'
import { drawingRun } from './drawing.ts'
import { writeRuns } from './inlines.ts'
import { plainParagraph } from './paragraph.ts'
import { paragraphStyle, tableStyle } from './style-ids.ts'
import { cellMarkup, rowMarkup, tableMarkup } from './table-markup.ts'
import type { Writing } from './writing.ts'

/** The foot of the first page: job line and bar code where lines begin, the QR code where they end. */
export function firstFoot(foot: Foot, { barCode, qrCode }: FootDrawings, writing: Writing): string {
  const { barCodeWidth, barCodeHeight, qrCodeSize } = style.foot
  const { jobLine, qrCode: codeStyle, tableEnd } = paragraphStyle
  const pictures = writing.pictures.ofFirstFoot
  const line = (text: string): string => {
    const content = new Content({ joins: false })
    writeRuns([{ kind: 'symbol', text, origin: undefined }], writing, content)
    return plainParagraph(jobLine, content.markup)
  }
  const bars = { number: 2, name: 'Bar code', alternate: foot.barCode.alternate, width: barCodeWidth, height: barCodeHeight }
  const square = { number: 3, name: 'QR code', alternate: foot.qrCode?.alternate ?? '', width: qrCodeSize, height: qrCodeSize }
  const codeWidth = twips(qrCodeSize)
  const lineWidth = twips(textWidth) - codeWidth
  const job =
    line(foot.jobLine) + plainParagraph(jobLine, drawingRun(barCode, bars, pictures)) + line(`*${foot.barCode.content}*`)
  const code = plainParagraph(codeStyle, qrCode ? drawingRun(qrCode, square, pictures) : '')
  const table = tableMarkup({
    style: tableStyle.foot,
    columns: [lineWidth, codeWidth],
    rightToLeft: writing.rightToLeft,
    rows: [rowMarkup([cellMarkup([lineWidth], job), cellMarkup([codeWidth], code)])],
  })
  return table + plainParagraph(tableEnd)
}
