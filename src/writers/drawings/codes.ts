import type { Foot } from '../../document/foot.ts'
import { type Drawing, rectangle } from '../../model/drawing.ts'

/** Free modules around a QR code (ISO/IEC 18004, 9.1). */
const QUIET_ZONE = 4

/** Height of a bar code as a multiple of its narrowest bar. */
const BAR_HEIGHT = 30

/**
 * The bars of a text in Code 39, the bar code that begins and ends with an asterisk. The package is large and loaded only for papers that
 * have a job number.
 */
async function barCode(text: string): Promise<Drawing> {
  const { default: bwip } = await import('bwip-js/node')
  const [code] = bwip.raw({ bcid: 'code39', text })
  if (!code || !('sbs' in code)) throw new Error(`no bar code can be made of ${text}`)
  const outlines: string[] = []
  let at = 0
  code.sbs.forEach((width, index) => {
    if (index % 2 === 0) outlines.push(rectangle(at, 0, width, BAR_HEIGHT))
    at += width
  })
  return { width: at, height: BAR_HEIGHT, outlines: [outlines.join('')] }
}

/** The QR code of an address, with its free zone. */
async function qrCode(address: string): Promise<Drawing> {
  const { default: bwip } = await import('bwip-js/node')
  const [code] = bwip.raw('qrcode', address, 'eclevel=M')
  if (!code || !('pixs' in code)) throw new Error(`no QR code can be made of ${address}`)
  const { pixs, pixx, pixy } = code
  const outlines: string[] = []
  for (let row = 0; row < pixy; row++)
    for (let from = 0; from < pixx; from++) {
      let to = from
      while (to < pixx && pixs[row * pixx + to] === 1) to++
      if (to > from) outlines.push(rectangle(from + QUIET_ZONE, row + QUIET_ZONE, to - from, 1))
      from = to
    }
  return { width: pixx + 2 * QUIET_ZONE, height: pixy + 2 * QUIET_ZONE, outlines: [outlines.join('')] }
}

/** The pictures of a first page's foot. */
export interface FootDrawings {
  readonly barCode: Drawing
  readonly qrCode: Drawing | undefined
}

export async function footDrawings(foot: Foot): Promise<FootDrawings> {
  return {
    barCode: await barCode(foot.barCode.content),
    qrCode: foot.qrCode && (await qrCode(foot.qrCode.content)),
  }
}
