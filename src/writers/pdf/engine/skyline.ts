import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js'
import type { Reach } from '../lines/run.ts'

/** Columns in a point: strokes are wider than that. */
const COLUMNS = 2

/**
 * How far the letters of a text reach over and under its baseline in each column of half a point, from their outlines. The points by which a
 * curve is drawn lie at most a little beyond it.
 */
export function skylineOf(font: EmbeddedFont, text: string, size: number, features?: string): Reach[] {
  const { glyphs, positions } = font.layoutRun(text, features)
  const unit = (size * font.scale) / 1000
  const reaches = new Map<number, Reach>()
  let pen = 0
  glyphs.forEach(({ id }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
    const [left, foot] = [pen + (xOffset * size) / 1000, (yOffset * size) / 1000]
    pen += (xAdvance * size) / 1000
    for (const [from, to] of strokesOf(font, id))
      widen(reaches, [left + from[0] * unit, foot + from[1] * unit], [left + to[0] * unit, foot + to[1] * unit])
  })
  return [...reaches.values()]
}

type Point = readonly [x: number, y: number]

/** The outline of a glyph as strokes from point to point, in units of its face. */
function strokesOf(font: EmbeddedFont, id: number): [Point, Point][] {
  const strokes: [Point, Point][] = []
  let last: Point | undefined
  for (const { args } of font.font.getGlyph(id).path.commands) {
    for (let at = 0; at + 1 < args.length; at += 2) {
      const point: Point = [args[at] ?? 0, args[at + 1] ?? 0]
      strokes.push([last ?? point, point])
      last = point
    }
    // An outline is closed, and the next begins elsewhere.
    if (args.length === 0) last = undefined
  }
  return strokes
}

/** Takes a stroke into every column that it passes. */
function widen(reaches: Map<number, Reach>, from: Point, to: Point): void {
  const [a, b] = from[0] < to[0] ? [from, to] : [to, from]
  const last = Math.floor(b[0] * COLUMNS)
  for (let column = Math.floor(a[0] * COLUMNS); column <= last; column++) {
    const [left, right] = [Math.max(a[0], column / COLUMNS), Math.min(b[0], (column + 1) / COLUMNS)]
    const at = (x: number): number => (b[0] === a[0] ? a[1] : a[1] + ((x - a[0]) / (b[0] - a[0])) * (b[1] - a[1]))
    const ys = b[0] === a[0] ? [a[1], b[1]] : [at(left), at(right)]
    const known = reaches.get(column)
    reaches.set(column, {
      x: column / COLUMNS,
      head: Math.max(known?.head ?? -Infinity, ...ys),
      foot: Math.min(known?.foot ?? Infinity, ...ys),
    })
  }
}
