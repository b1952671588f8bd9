import type { Emphasis, Expression, Literal, Stars, UnitFault, UnitPart } from './unit-parts.ts'
import { NAME_LENGTH } from '../source/limits.ts'

/** Three stars are italics and bold at once; four have nothing between them. */
const MOST_STARS = 3

const ESCAPE = 'for a star that is printed, write \\*'

/** What ends as a document symbol does: parts with strokes between them, the last one with a figure at its end. */
const SYMBOL_BEFORE = /[A-Z][A-Za-z0-9.()-]*\/(?:[A-Za-z0-9.()-]+\/)*[A-Za-z0-9.()-]*\d$/

/** Stars, a raised sign, or a backslash before one of their signs, which is printed without it. */
const NOTATION = /\\[*^]|\*+|\^[^\s^{}*\\]+\^/g

/**
 * Cuts the typed words of a unit where they are set in italics or bold, or raised: `*words*`, `**words**`, `m^2^`; `\*` is a star that is
 * printed. What stands out may hold expressions. Stars that open nothing, or are not closed, are faults.
 */
export function readInlines(parts: readonly (Literal | Expression)[]): { parts: UnitPart[]; faults: UnitFault[] } {
  const faults: UnitFault[] = []
  let open: Stars[] = []
  let now = { italic: false, bold: false }
  const fault = (part: { readonly start: number; readonly end: number }, message: string, help: string): void =>
    void faults.push({ start: part.start, end: part.end, message, help })
  const whole = parts.map((part) => (part.kind === 'literal' ? part.text : '\ufffc')).join('')
  let at = 0

  const starsAt = (text: string, start: number, offset: number): Literal | Stars => {
    const literal: Literal = { kind: 'literal', start, end: start + text.length, text }
    const before = whole.charAt(offset - 1)
    const after = whole.charAt(offset + text.length)
    // The asterisk of a reissue belongs to its symbol.
    if (
      !now.italic &&
      !now.bold &&
      SYMBOL_BEFORE.test(whole.slice(Math.max(0, offset - NAME_LENGTH), offset)) &&
      !/[\p{L}\p{N}]/u.test(after)
    )
      return literal
    const isOpening = (text.length !== 2 && !now.italic) || (text.length !== 1 && !now.bold)
    if (text.length > MOST_STARS) {
      fault(literal, 'there is nothing between these stars', `take them out; ${ESCAPE}`)
      return literal
    }
    if (isOpening ? /^\s?$/u.test(after) : /^\s?$/u.test(before)) {
      const end = isOpening ? 'open nothing: a blank follows' : 'close nothing: a blank stands before'
      fault(literal, `stars ${end}`, `put them to the word; ${ESCAPE}`)
      return literal
    }
    now = {
      italic: text.length === 2 ? now.italic : !now.italic,
      bold: text.length === 1 ? now.bold : !now.bold,
    }
    const stars: Stars = { ...literal, kind: 'stars', then: emphasisOf(now) }
    open = now.italic || now.bold ? [...open, stars] : []
    return stars
  }

  const result = parts.flatMap((part): UnitPart[] => {
    const from = at
    at += part.kind === 'literal' ? part.text.length : 1
    if (part.kind !== 'literal') return [part]
    const pieces: UnitPart[] = []
    let last = 0
    const words = (end: number): void => {
      if (end > last)
        pieces.push({ kind: 'literal', start: part.start + last, end: part.start + end, text: part.text.slice(last, end) })
      last = end
    }
    for (const { 0: sign, index } of part.text.matchAll(NOTATION)) {
      words(index)
      const start = part.start + index
      last = index + sign.length
      if (sign.startsWith('\\')) last = index + 1
      else if (sign.startsWith('^'))
        pieces.push({ kind: 'raised', start, end: start + sign.length, text: sign, printed: sign.slice(1, -1) })
      else pieces.push(starsAt(sign, start, from + index))
      // The sign after a backslash is a word like any other.
      if (sign.startsWith('\\')) words(index + sign.length)
    }
    words(part.text.length)
    return pieces
  })
  const [first] = open
  if (first) fault(first, 'these stars are not closed', `close them where the words end that stand out; ${ESCAPE}`)
  return { parts: result, faults }
}

function emphasisOf({ italic, bold }: { readonly italic: boolean; readonly bold: boolean }): Emphasis | undefined {
  return italic ? (bold ? 'bold-italic' : 'italic') : bold ? 'bold' : undefined
}

/** What stands out already within words that stand out. */
export function bothEmphases(one: Emphasis | undefined, other: Emphasis | undefined): Emphasis | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return one === other ? one : 'bold-italic'
}

/** Words of print as a wording writes them: signs of the notation with a backslash. */
export function withoutNotation(text: string): string {
  return text.replace(/[*^]/g, '\\$&')
}

/** The stars between words that stand out in two ways. */
export function starsBetween(before: Emphasis | undefined, after: Emphasis | undefined): string {
  const has = (emphasis: Emphasis | undefined, face: 'italic' | 'bold'): boolean =>
    emphasis === face || emphasis === 'bold-italic'
  return (has(before, 'italic') === has(after, 'italic') ? '' : '*') + (has(before, 'bold') === has(after, 'bold') ? '' : '**')
}
