import type { Diagnostic } from '../../source/diagnostic.ts'
import type { Span } from '../../source/source-file.ts'
import { type Cell, displayCells, displayWidth, showControls } from './display-width.ts'
import { type Palette, PLAIN } from './palette.ts'
import { placeText } from './place-text.ts'

const ROW_WIDTH = 100
const INDENT_KEPT = 16
const QUOTE_WIDTH = 60
const ELLIPSIS = '…'
/** Code units before and after a piece: far more than a row shows. */
const STRETCH = 1000

/**
 * A diagnostic as a reader at a terminal sees it: what is wrong, the line with the piece underlined, further places, and help.
 *
 * A line too long for the row is cut around the piece. Marks line up by display width (see `displayWidth`), not by characters.
 * A piece that runs over several lines is underlined to the end of its first; one of no length gets a single mark.
 *
 * Terminals draw right-to-left text from the right, each in its own way, so marks below it would point at the wrong words. Where
 * the row up to the end of the piece holds such text, the piece is quoted instead: `^^^ cited here: "…"`. The label comes first,
 * so that the first letter of that row is Latin and no terminal turns the row itself around.
 */
export function codeFrame(diagnostic: Diagnostic, palette: Palette = PLAIN): string {
  const { level, code, message, span, label, also = [], help } = diagnostic
  const margin = String(Math.max(...[span, ...also.map((other) => other.span)].map(lineOf))).length
  const blank = ' '.repeat(margin)
  const rows = [
    palette[level](`${level}[${code}]`) + palette.strong(`: ${showControls(message)}`),
    `${palette.margin(`${blank.slice(1)}-->`)} ${placeText(span)}`,
    ...framedLine(span, label, '^', margin, palette, palette[level]),
  ]
  for (const other of also) {
    rows.push(`${palette.margin(`${blank.slice(1)}:::`)} ${placeText(other.span)}`)
    rows.push(...framedLine(other.span, other.text, '-', margin, palette, palette.margin))
  }
  if (help !== undefined) {
    const [first = '', ...rest] = help.split(/\r?\n/).map(showControls)
    rows.push(`${blank} ${palette.margin('=')} ${palette.strong('help')}: ${first}`)
    for (const line of rest) rows.push(`${blank}         ${line}`)
  }
  return rows.join('\n')
}

function framedLine(
  span: Span,
  label: string | undefined,
  mark: string,
  margin: number,
  palette: Palette,
  colour: (text: string) => string,
): string[] {
  const line = lineOf(span)
  const { text, start } = stretchAround(span.file.lineText(line), columnOf(span) - 1)
  const cells = displayCells(text)
  const { from, to } = cellsOf(span, start, cells)
  const view = windowAround(cells, from, to, ROW_WIDTH - margin - 3)
  const number = palette.margin(`${String(line).padStart(margin)} |`)
  const row = view.lead + view.cells.map((cell) => cell.shown).join('') + view.tail
  return [
    row === '' ? number : `${number} ${row}`,
    `${palette.margin(`${' '.repeat(margin)} |`)} ${markText(view, cells.slice(from), to - from, label && showControls(label), mark, colour)}`,
  ]
}

function markText(
  view: View,
  following: readonly Cell[],
  length: number,
  label: string | undefined,
  mark: string,
  colour: (text: string) => string,
): string {
  const before = view.lead + textOf(view.cells.slice(0, view.from))
  const marked = view.cells.slice(view.from, Math.max(view.to, view.from + 1))
  if (isReordered(before + textOf(marked), before + textOf(view.cells.slice(view.from)))) {
    const place =
      length > 0
        ? quoted(following.slice(0, length))
        : following.length
          ? `before ${quoted(following)}`
          : 'at the end of the line'
    return colour(`${mark.repeat(3)} ${label ?? 'here'}: ${place}`)
  }
  const width = length > 0 ? Math.max(1, widthOf(marked)) : 1
  return ' '.repeat(displayWidth(before)) + colour(mark.repeat(width) + (label ? ` ${label}` : ''))
}

/** The part of a line that fits, and the underlined cells within it. */
interface View {
  /** The indentation and the dots that stand for what was cut off before. */
  readonly lead: string
  readonly cells: readonly Cell[]
  readonly from: number
  readonly to: number
  readonly tail: string
}

function windowAround(cells: readonly Cell[], from: number, to: number, room: number): View {
  if (widthOf(cells) <= room) return { lead: '', cells, from, to, tail: '' }
  const text = cells.findIndex((cell) => cell.shown.trim() !== '')
  const indent = Math.min(text < 0 ? 0 : text, from)
  const indentWidth = Math.min(widthOf(cells.slice(0, indent)), INDENT_KEPT)
  const free = room - indentWidth - 2 * ELLIPSIS.length
  let [first, last, left, right] = [from, from, 0, 0]
  const fits = (cell: Cell | undefined): cell is Cell => cell !== undefined && left + right + cell.width <= free
  for (let cell = cells[last]; last < to && fits(cell); cell = cells[++last]) right += cell.width
  const spanWidth = right
  for (;;) {
    const previous = first > indent ? cells[first - 1] : undefined
    const next = last < to ? undefined : cells[last]
    if (fits(previous) && (left <= right - spanWidth || !fits(next))) {
      left += previous.width
      first--
    } else if (fits(next)) {
      right += next.width
      last++
    } else break
  }
  return {
    lead: ' '.repeat(indentWidth) + (first > indent ? ELLIPSIS : ''),
    cells: cells.slice(first, last),
    from: from - first,
    to: Math.min(to, last) - first,
    tail: last < cells.length ? ELLIPSIS : '',
  }
}

/** What of a line can come into the row around an offset: cutting into cells takes its time, and a line may have any length. */
function stretchAround(line: string, offset: number): { readonly text: string; readonly start: number } {
  const start = offset < 2 * STRETCH ? 0 : offset - STRETCH
  return { text: line.slice(start, offset + 2 * STRETCH), start }
}

/** The cells that a span touches on its first line; none, at its place, when it has no length there. */
function cellsOf(span: Span, stretchAt: number, cells: readonly Cell[]): { from: number; to: number } {
  const start = columnOf(span) - 1 - stretchAt
  const end = start + Math.max(0, span.end - span.start)
  const from = cells.findIndex((cell) => cell.end > start)
  if (from < 0) return { from: cells.length, to: cells.length }
  const beyond = cells.findIndex((cell) => cell.start >= end)
  return { from, to: end === start ? from : beyond < 0 ? cells.length : beyond }
}

// Strong right-to-left letters and U+200F: Hebrew, Arabic, Syriac, Thaana, N'Ko and the ancient scripts of the higher plane.
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** True when a terminal may draw the beginning of a row elsewhere: it holds right-to-left text, or the row begins with such a letter. */
function isReordered(beginning: string, row: string): boolean {
  return RIGHT_TO_LEFT.test(beginning) || RIGHT_TO_LEFT.test(/[\p{L}\u200f]/u.exec(row)?.[0] ?? '')
}

function quoted(cells: readonly Cell[]): string {
  let width = 0
  const fitting = cells.filter((cell) => (width += cell.width) <= QUOTE_WIDTH)
  return `"${textOf(fitting)}${fitting.length < cells.length ? ELLIPSIS : ''}"`
}

function textOf(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.shown).join('')
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0)
}

function lineOf(span: Span): number {
  return span.file.placeOf(span.start).line
}

function columnOf(span: Span): number {
  return span.file.placeOf(span.start).column
}
