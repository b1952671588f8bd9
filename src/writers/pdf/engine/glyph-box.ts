import type { OpenedFont } from 'pdfmake/js/PDFDocument.js'
import { viewOf } from '../../fonts/face-file.ts'
import type { Bounds } from '../lines/run.ts'

/** Flags of a point of a simple glyph (OpenType 1.9, glyf): its places are in one byte each, the same again or with a plus, and more points have these flags. */
const X_SHORT = 0x2
const Y_SHORT = 0x4
const REPEAT = 0x8
const X_SAME = 0x10
const Y_SAME = 0x20

/**
 * The box around the points of a glyph, in units of its face, from the bytes of the face: no curve between them reaches out of it. Undefined of a glyph
 * that is composed of others, which fontkit has to put together; nothing of a blank.
 */
export function glyphBox(font: OpenedFont, id: number): Bounds | 'blank' | undefined {
  const bytes = font.outlineOf ? font.outlineOf(id) : bytesOf(font, id)
  if (!bytes) return undefined
  if (bytes.length === 0) return 'blank'
  const view = viewOf(bytes)
  const contours = view.getInt16(0)
  if (contours <= 0) return undefined
  let at = 10 + 2 * contours
  const count = view.getUint16(at - 2) + 1
  at += 2 + view.getUint16(at)
  const flags = new Uint8Array(count)
  for (let point = 0; point < count;) {
    const flag = view.getUint8(at++)
    const last = flag & REPEAT ? point + view.getUint8(at++) : point
    while (point <= last) flags[point++] = flag
  }
  const across = edgesOf(view, at, flags, X_SHORT, X_SAME)
  const down = edgesOf(view, across.at, flags, Y_SHORT, Y_SAME)
  return { left: across.least, right: across.most, foot: down.least, head: down.most }
}

/** The bytes of a glyph in the file that fontkit has opened. */
function bytesOf({ stream, directory }: OpenedFont, id: number): Uint8Array | undefined {
  const { glyf, loca, head } = directory?.tables ?? {}
  if (!stream || !glyf || !loca || !head) return undefined
  const view = viewOf(stream.buffer)
  const isLong = view.getInt16(head.offset + 50) === 1
  const [start, end] = [id, id + 1].map((glyph) =>
    isLong ? view.getUint32(loca.offset + 4 * glyph) : 2 * view.getUint16(loca.offset + 2 * glyph),
  )
  return stream.buffer.subarray(glyf.offset + (start ?? 0), glyf.offset + (end ?? 0))
}

/** The least and the most of the places of points along one axis, each of which is told from the one before it; and where that ends. */
function edgesOf(view: DataView, start: number, flags: Uint8Array, short: number, same: number) {
  let at = start
  let value = 0
  let [least, most] = [Infinity, -Infinity]
  for (const flag of flags) {
    if (flag & short) value += flag & same ? view.getUint8(at++) : -view.getUint8(at++)
    else if (!(flag & same)) {
      value += view.getInt16(at)
      at += 2
    }
    if (value < least) least = value
    if (value > most) most = value
  }
  return { at, least, most }
}
