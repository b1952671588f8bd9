import type { Foot } from '../../document/foot.ts'
import { footDrawings } from '../drawings/codes.ts'
import { escapeXml } from '../xml.ts'
import { writeDrawing } from './drawing.ts'
import { element } from './markup.ts'

/** What the printed paper has at the foot of its first page: a page without sheets has it at its end. */
export async function writeFoot(foot: Foot): Promise<string> {
  const { barCode, qrCode } = await footDrawings(foot)
  const number = (name: string, text: string): string => element('bdi', { class: name, dir: 'ltr' }, escapeXml(text))
  const job = element(
    'div',
    { class: 'job' },
    number('job-line', foot.jobLine),
    writeDrawing(barCode, 'bar-code', foot.barCode.alternate),
    number('digits', `*${foot.barCode.content}*`),
  )
  const code = qrCode && foot.qrCode ? writeDrawing(qrCode, 'qr-code', foot.qrCode.alternate) : ''
  return element('footer', {}, job, code) + '\n'
}
