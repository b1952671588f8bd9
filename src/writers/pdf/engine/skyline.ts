import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js'
import type { Bounds, Reach } from '../lines/run.ts'
import { glyphBox } from './glyph-box.ts'

/** Columns in a point: strokes are wider than that. */
const COLUMNS = 2

/** The outline of a glyph, in units of its face: strokes from point to point, four numbers each, and a box around them. */
interface Outline {
  readonly strokes: readonly number[]
  readonly box: Bounds
}

/** Of each glyph of a face the box, or that it is blank; and the outlines of those that came too near to others. */
interface Glyphs {
  readonly boxes: Map<number, Bounds | 'blank'>
  readonly outlines: Map<number, Outline>
}

const known = new WeakMap<EmbeddedFont, Glyphs>()

/**
 * How far the letters of a text reach over and under its baseline in each column of half a point, from their outlines. The points by which a
 * curve is drawn lie at most a little beyond it.
 */
export function skylineOf(font: EmbeddedFont, text: string, size: number, features?: string): Reach[] {
  const box = boundsOf(font, text, size, features)
  if (!box) return []
  const first = Math.floor(box.left * COLUMNS) - 1
  const count = Math.floor(box.right * COLUMNS) + 2 - first
  const heads = new Float64Array(count).fill(-Infinity)
  const feet = new Float64Array(count).fill(Infinity)
  const unit = (size * font.scale) / 1000
  eachGlyph(font, text, size, features, (id, left, foot) => {
    const { strokes } = outlineOf(font, id)
    for (let at = 0; at < strokes.length; at += 4) {
      const x1 = left + (strokes[at] ?? 0) * unit
      const y1 = foot + (strokes[at + 1] ?? 0) * unit
      const x2 = left + (strokes[at + 2] ?? 0) * unit
      const y2 = foot + (strokes[at + 3] ?? 0) * unit
      if (x1 < x2) widen(heads, feet, first, x1, y1, x2, y2)
      else widen(heads, feet, first, x2, y2, x1, y1)
    }
  })
  const reaches: Reach[] = []
  for (let at = 0; at < count; at++) {
    const head = heads[at] ?? 0
    const foot = feet[at] ?? 0
    if (head >= foot) reaches.push({ x: (first + at) / COLUMNS, head, foot })
  }
  return reaches
}

/** A box that no letter of a text reaches out of, save for what is lost by counting in binary fractions; undefined where nothing is drawn. */
export function boundsOf(font: EmbeddedFont, text: string, size: number, features?: string): Bounds | undefined {
  const unit = (size * font.scale) / 1000
  let [left, right, head, foot] = [Infinity, -Infinity, -Infinity, Infinity]
  eachGlyph(font, text, size, features, (_, x, y, box) => {
    left = Math.min(left, x + box.left * unit)
    right = Math.max(right, x + box.right * unit)
    head = Math.max(head, y + box.head * unit)
    foot = Math.min(foot, y + box.foot * unit)
  })
  return left <= right ? { left, right, head, foot } : undefined
}

/** The glyphs of a text that draw anything, each with its place from the beginning of the text, and its box. */
function eachGlyph(
  font: EmbeddedFont,
  text: string,
  size: number,
  features: string | undefined,
  take: (id: number, left: number, foot: number, box: Bounds) => void,
): void {
  const { glyphs, positions } = font.layoutRun(text, features)
  const { boxes } = glyphsOf(font)
  let pen = 0
  for (const [index, { id }] of glyphs.entries()) {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
    const box = boxes.get(id) ?? glyphBox(font.font, id) ?? boxOf(outlineOf(font, id))
    boxes.set(id, box)
    if (box !== 'blank') take(id, pen + (xOffset * size) / 1000, (yOffset * size) / 1000, box)
    pen += (xAdvance * size) / 1000
  }
}

function glyphsOf(font: EmbeddedFont): Glyphs {
  const glyphs = known.get(font) ?? { boxes: new Map<number, Bounds | 'blank'>(), outlines: new Map<number, Outline>() }
  known.set(font, glyphs)
  return glyphs
}

const boxOf = ({ strokes, box }: Outline): Bounds | 'blank' => (strokes.length > 0 ? box : 'blank')

function outlineOf(font: EmbeddedFont, id: number): Outline {
  const { outlines } = glyphsOf(font)
  const outline = outlines.get(id) ?? readOutline(font, id)
  outlines.set(id, outline)
  return outline
}

function readOutline(font: EmbeddedFont, id: number): Outline {
  const strokes: number[] = []
  let [left, right, head, foot] = [Infinity, -Infinity, -Infinity, Infinity]
  let lastX: number | undefined
  let lastY = 0
  for (const { args } of font.font.getGlyph(id).path.commands) {
    for (let at = 0; at + 1 < args.length; at += 2) {
      const x = args[at] ?? 0
      const y = args[at + 1] ?? 0
      if (lastX === undefined) strokes.push(x, y, x, y)
      else strokes.push(lastX, lastY, x, y)
      left = Math.min(left, x)
      right = Math.max(right, x)
      head = Math.max(head, y)
      foot = Math.min(foot, y)
      lastX = x
      lastY = y
    }
    // An outline is closed, and the next begins elsewhere.
    if (args.length === 0) lastX = undefined
  }
  return { strokes, box: { left, right, head, foot } }
}

/** Takes a stroke from left to right into every column that it passes. */
function widen(heads: Float64Array, feet: Float64Array, first: number, x1: number, y1: number, x2: number, y2: number): void {
  const last = Math.floor(x2 * COLUMNS)
  for (let column = Math.floor(x1 * COLUMNS); column <= last; column++) {
    const left = x2 === x1 ? y1 : y1 + ((Math.max(x1, column / COLUMNS) - x1) / (x2 - x1)) * (y2 - y1)
    const right = x2 === x1 ? y2 : y1 + ((Math.min(x2, (column + 1) / COLUMNS) - x1) / (x2 - x1)) * (y2 - y1)
    const at = column - first
    heads[at] = Math.max(heads[at] ?? -Infinity, left, right)
    feet[at] = Math.min(feet[at] ?? Infinity, left, right)
  }
}
