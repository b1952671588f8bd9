import { SaxesParser } from 'saxes'
import type { Report } from '../../source/diagnostic.ts'
import { DRAWING_SEGMENTS } from '../../source/limits.ts'
import type { SourceFile, Span } from '../../source/source-file.ts'
import type { Drawing, Fill } from '../drawing.ts'
import { apply, IDENTITY, type Matrix, readTransform, times } from './matrix.ts'
import { fillOf, paintOf, readStyleSheet } from './paint.ts'
import type { Segment } from './segment.ts'
import { readLength, SHAPES } from './shapes.ts'

/** The longer side of a drawing in its whole units: a fortieth of a point where it is drawn two inches wide. */
const UNITS = 4000

/** What a drawing holds that nobody sees, with all that is in it. Elements of other vocabularies are of the program that drew it. */
const UNSEEN = /^(title|desc|metadata|defs|.*:.*)$/

/** An element that is open, with what holds for all that is in it. */
interface Around {
  readonly matrix: Matrix
  readonly paint: Readonly<Record<string, string>>
  readonly isUnseen: boolean
}

/**
 * A drawing in SVG as outlines. It is drawn as a vector in every format, so only what all of them draw alike can be in it: filled outlines.
 * Undefined, with diagnostics at the lines of what cannot be drawn.
 */
export function readSvg(file: SourceFile, report: Report): Drawing | undefined {
  const parser = new SaxesParser()
  const outlines: { readonly segments: readonly Segment[]; readonly matrix: Matrix; readonly fill: Fill }[] = []
  const open: Around[] = []
  let frame: Frame | undefined
  let classes: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map()
  let sheet: { readonly span: Span; text: string } | undefined
  let faults = 0
  let count = 0
  const fault = (span: Span, message: string, help: string): void => {
    faults++
    report({ level: 'error', code: 'drawing', message, span, label: 'cannot be drawn', help })
  }
  const tagSpan = (name: string): Span => {
    const end = Math.min(parser.position, file.text.length)
    const start = file.text.lastIndexOf(`<${name}`, end)
    return file.span(Math.max(0, start), Math.max(0, start) + name.length + 1)
  }
  parser.on('error', ({ message }) => {
    if (faults > 0) return
    const at = Math.min(parser.position, Math.max(0, file.text.length - 1))
    const help = 'save it again as plain SVG, or take out what a program added'
    fault(file.span(at, at + 1), `this is no well-formed SVG: ${message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}`, help)
  })
  parser.on('opentag', ({ name, attributes }) => {
    const span = tagSpan(name)
    const around = open.at(-1)
    if (!around) {
      if (name !== 'svg') fault(span, `the drawing begins with ${name} and not with svg`, 'save it as SVG')
      frame = frameOf(attributes)
      if (name === 'svg' && !frame)
        fault(span, 'the drawing has no size', 'give svg a viewBox, as viewBox="0 0 200 100", or width and height')
      const isUnseen = !frame
      open.push({
        matrix: frame ? [1, 0, 0, 1, -frame.x, -frame.y] : IDENTITY,
        paint: paintOf(attributes, classes, {}),
        isUnseen,
      })
      return
    }
    if (name === 'style' && !around.isUnseen) sheet = { span, text: '' }
    const paint = paintOf(attributes, classes, around.paint)
    const isUnseen = around.isUnseen || name === 'style' || UNSEEN.test(name) || paint['display'] === 'none'
    const transform = attributes['transform'] === undefined ? IDENTITY : readTransform(attributes['transform'])
    const matrix = transform ? times(around.matrix, transform) : around.matrix
    open.push({ matrix, paint, isUnseen })
    if (isUnseen) return
    if (!transform) {
      fault(span, 'this transformation is not understood', 'write matrix, translate, scale, rotate, skewX or skewY with numbers')
      return
    }
    const shape = Object.hasOwn(SHAPES, name) ? SHAPES[name]?.(attributes) : undefined
    if (!shape) {
      if (name !== 'g') fault(span, `${name} cannot be drawn`, helpFor(name))
      else if (paint['opacity'] !== undefined && Number(paint['opacity']) !== 1)
        fault(span, 'opacity cannot be drawn', 'give the outlines the colours that are seen')
      return
    }
    const painted = fillOf(paint)
    if ('fault' in painted) fault(span, painted.fault, painted.help)
    else if ('fault' in shape) fault(span, shape.fault, 'correct it, or take it out')
    else if (painted.fill && shape.segments.length > 0) {
      count += shape.segments.length
      outlines.push({ segments: shape.segments, matrix, fill: painted.fill })
    }
  })
  parser.on('text', (text) => {
    if (sheet) sheet.text += text
  })
  parser.on('cdata', (text) => {
    if (sheet) sheet.text += text
  })
  parser.on('closetag', ({ name }) => {
    open.pop()
    if (name !== 'style' || !sheet) return
    const read = readStyleSheet(sheet.text)
    if (!read) fault(sheet.span, 'this style sheet is not understood', 'give each outline its colour by fill, as fill="#1f6fb2"')
    classes = read ?? classes
    sheet = undefined
  })
  parser.write(file.text).close()
  const whole = file.span(0, Math.min(4, file.text.length))
  if (faults === 0 && count > DRAWING_SEGMENTS)
    fault(whole, `the drawing has ${count} lines and curves`, `simplify it: at most ${DRAWING_SEGMENTS} are drawn`)
  if (faults === 0 && outlines.length === 0) fault(whole, 'nothing in this drawing is seen', 'draw filled outlines')
  if (faults > 0 || !frame) return undefined
  const scale = UNITS / Math.max(frame.width, frame.height)
  return {
    width: Math.max(1, Math.round(frame.width * scale)),
    height: Math.max(1, Math.round(frame.height * scale)),
    outlines: outlines.map(({ segments, matrix }) => written(segments, times([scale, 0, 0, scale, 0, 0], matrix))),
    fills: outlines.map(({ fill }) => fill),
  }
}

interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The part of the plane that is seen: the viewBox, or what width and height say. */
function frameOf({ viewBox, width, height }: Readonly<Record<string, string>>): Frame | undefined {
  const [left = NaN, top = NaN, across = NaN, down = NaN] =
    viewBox === undefined
      ? [0, 0, readLength(width ?? '') ?? NaN, readLength(height ?? '') ?? NaN]
      : viewBox
          .trim()
          .split(/[\s,]+/)
          .map(Number)
  const isFrame = [left, top, across, down].every(Number.isFinite) && across > 0 && down > 0
  return isFrame ? { x: left, y: top, width: across, height: down } : undefined
}

function helpFor(name: string): string {
  if (name === 'text') return 'make outlines of the letters, as programs for drawing do by “text to path”'
  if (name === 'image') return 'draw it by outlines: a picture in dots is not sharp in print'
  if (name === 'use') return 'put a copy of the outline in its place, as programs for drawing do by “unlink clone”'
  return 'take it out, or draw it by filled outlines: path, rect, circle, ellipse, polygon'
}

/** An outline in whole units. */
function written(segments: readonly Segment[], matrix: Matrix): string {
  return segments
    .map(({ command, points }) => {
      const numbers = points.flatMap((x, index) => (index % 2 === 0 ? apply(matrix, x, points[index + 1] ?? 0) : []))
      return command + numbers.map((number) => Math.round(number) + 0).join(' ')
    })
    .join('')
}
