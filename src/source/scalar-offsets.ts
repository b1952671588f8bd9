import type { Scalar } from 'yaml'
import type { Range } from './yaml-range.ts'

/** For each offset of a scalar's value (and one past its end) the offset in the file. */
export type OffsetMap = readonly number[]

/** Where the source of a text has a line end by hand: the offset in the text, and how much of the text joins the two lines, a blank or nothing. */
export interface LineEnd {
  readonly at: number
  readonly length: number
}

/** The line ends of a text after `|`, whose lines were joined. */
export function lineEndsOf(text: string, value: string, offsets: OffsetMap): LineEnd[] {
  return Array.from(value).flatMap((_, at): LineEnd[] => {
    const isBlank = isWhite(value[at])
    const from = isBlank ? (offsets[at] ?? 0) : (offsets[at - 1] ?? Infinity) + 1
    const to = isBlank ? (offsets[at + 1] ?? 0) : (offsets[at] ?? 0)
    if (at === 0 || (!isBlank && isWhite(value[at - 1])) || !text.slice(from, to).includes('\n')) return []
    return [{ at, length: isBlank ? 1 : 0 }]
  })
}

/**
 * Lays a scalar's value beside its source. Line folding, indentation, doubled quotes and escapes make the two differ; between
 * such places they run together, so that an expression or a symbol within a long text can be underlined exactly.
 */
export function alignScalar(text: string, node: Scalar & { range: Range }): OffsetMap {
  const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL'
  const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
  const [start, end] = node.range
  const from = isBlock ? afterLine(text, start) : isQuoted ? start + 1 : start
  const to = isQuoted ? end - 1 : end
  const value = String(node.value)
  const offsets: number[] = []
  // Nearly every text stands there as it is.
  if (!isBlock && to - from === value.length && text.startsWith(value, from)) {
    for (let at = from; at <= to; at++) offsets.push(at)
    return offsets
  }
  const visible = visibleUnits(text, from, to, node.type)
  let at = from
  let next = 0
  for (const character of value.split('')) {
    const unit = visible[next]
    if (isWhite(character)) {
      offsets.push(at)
      if (at < (unit?.start ?? end)) at = node.type === 'QUOTE_DOUBLE' && text[at] === '\\' ? afterEscape(text, at) : at + 1
    } else {
      offsets.push(unit?.start ?? at)
      at = unit?.end ?? at
      next++
    }
  }
  offsets.push(at)
  return offsets
}

interface Unit {
  readonly start: number
  readonly end: number
}

/** Where each code unit of the value that is not white stands in the source: these are the same, and in the same order, in both. */
function visibleUnits(text: string, from: number, to: number, type: Scalar['type']): Unit[] {
  const units: Unit[] = []
  for (let start = from, end = from; start < to; start = end) {
    end = start + 1
    if (isWhite(text[start])) continue
    if (type === 'QUOTE_SINGLE' && text[start] === "'") end = start + 2
    if (type === 'QUOTE_DOUBLE' && text[start] === '\\') {
      end = afterEscape(text, start)
      // The halves of a character beyond the basic plane must not be parted, so they stand side by side in the escape.
      const halves = escaped(text.slice(start, end)).split('')
      halves.forEach((half, index) => {
        if (!isWhite(half)) units.push({ start: start + index, end })
      })
    } else units.push({ start, end })
  }
  return units
}

/** What an escape stands for, as far as it matters here: whether it is white, and how many code units it has. */
function escaped(escape: string): string {
  const name = escape.charAt(1)
  if (TWO_HALVES.test(escape)) return '\u{10000}'
  if ('xuU'.includes(name)) return String.fromCodePoint(Math.min(Number.parseInt(escape.slice(2), 16) || 0, 0x10ffff))
  return 'tnr \t\n\r'.includes(name) ? ' ' : name
}

function afterLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end + 1
}

/** A character beyond the basic plane, written as two escapes. */
const TWO_HALVES = /^\\ud[89ab]..\\ud[c-f]../i

function afterEscape(text: string, at: number): number {
  if (TWO_HALVES.test(text.slice(at, at + 12))) return at + 12
  const lengths: Record<string, number> = { x: 4, u: 6, U: 10 }
  return at + (lengths[text[at + 1] ?? ''] ?? 2)
}

function isWhite(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t'
}
