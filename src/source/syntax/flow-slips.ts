import { afterEnd, CLOSING, lineEnd, unclosed, unlike } from './flow-ends.ts'
import { proseInBrackets } from './prose-in-brackets.ts'
import type { Slip } from './slip.ts'

/** Signs that people type for a comma. */
const FOR_A_COMMA = /[;，、،；]$/u

export interface Token {
  readonly start: number
  readonly end: number
}

/** A list or map in brackets that is being read: where it opens, and what its last entry has so far. */
export interface Level {
  readonly open: string
  readonly start: number
  last: Token | undefined
  hasColon: boolean
  /** Where what stands before its last comma ends. */
  before: number
  /** Where the value of its last key begins. */
  valueAt: number | undefined
}

/**
 * What is wrong with a value in brackets that begins at an offset: a comma, a bracket that is missing, or one too many. `indent` is that of
 * the line in which its key stands: a line indented no more that has a key is no part of it.
 */
export function flowSlip(text: string, at: number, indent: number): Slip | undefined {
  const levels: Level[] = []
  let comment: { level: Level; at: number } | undefined
  const top = (): Level | undefined => levels.at(-1)
  const slice = ({ start, end }: Token): string => text.slice(start, end)
  let end = at
  /** A value, or a key, has been read. */
  const entry = (token: Token): Slip | undefined => {
    const level = top()
    end = token.end
    if (!level) return undefined
    if (level.last) return withoutComma(text, level.last, token)
    level.last = token
    return undefined
  }

  for (let next = at; next < text.length;) {
    const sign = text.charAt(next)
    if (sign === '\n') {
      const line = /^[ \t]*(?=([\p{L}\p{N}_.-]+:(?:[ \t\r\n]|$)|- )?)/u.exec(text.slice(next + 1, next + 200))
      if (line?.[1] !== undefined && line[0].length <= indent) break
      next++
    } else if (/\s/.test(sign)) next++
    else if (sign === '#' && /\s/.test(text.charAt(next - 1))) {
      const level = top()
      const taken = text.slice(next, lineEnd(text, next)).trimEnd()
      const closing = CLOSING[level?.open ?? '']
      comment ??= level?.last && closing !== undefined && taken.endsWith(closing) ? { level, at: next } : undefined
      next = lineEnd(text, next)
    } else if (sign === '[' || sign === '{') {
      const level = top()
      if (level?.last)
        return proseInBrackets(text, level, level.last, next) ?? withoutComma(text, level.last, { start: next, end: next + 1 })
      levels.push({ open: sign, start: next, last: undefined, hasColon: false, before: next + 1, valueAt: undefined })
      end = ++next
    } else if (sign === ']' || sign === '}') {
      const level = top()
      if (!level) break
      if (CLOSING[level.open] !== sign) return unlike(text, levels, next, end)
      levels.pop()
      const slip = entry({ start: level.start, end: ++next })
      if (slip) return slip
      if (levels.length === 0) return afterEnd(text, at, next)
    } else if (sign === ',') {
      const level = top()
      if (level && !level.last && !level.hasColon) return nothingParted(next)
      if (level) Object.assign(level, { last: undefined, hasColon: false, before: end })
      end = ++next
    } else if (sign === ':' && /[\s,[\]{}]|^$/.test(text.charAt(next + 1))) {
      const level = top()
      if (level?.hasColon && level.last) return lastTwoOf(text, level.last) ?? proseInBrackets(text, level, level.last, next)
      // A list has no keys: what stands before the last comma is the list, and the key is that of the map around it.
      if (level?.open === '[' && levels.length > 1) return listBeforeKey(text, level)
      if (level) Object.assign(level, { last: undefined, hasColon: true, valueAt: next + 1 })
      end = ++next
    } else {
      const token = sign === '"' || sign === "'" ? quoted(text, next) : plain(text, next)
      if (!token) return undefined
      const level = top()
      const slip = (level && textWithSign(text, level, token)) ?? entry(token)
      if (slip) return slip
      next = token.end
    }
  }
  const [outermost] = levels
  if (!outermost) return undefined
  if (comment) return proseInBrackets(text, comment.level, comment.level.last, comment.at)
  const innermost = levels.length === 1 ? outermost : undefined
  return unclosed(slice, innermost ?? outermost, levels, end)
}

/** A comma before which nothing stands. */
function nothingParted(at: number): Slip {
  return { start: at, end: at + 1, message: ', parts nothing here', label: 'one too many', help: 'take it out' }
}

/** A text that begins with a sign of YAML, goes on after a quotation mark within it, or after an expression with one brace on each side. */
function textWithSign(text: string, level: Level, token: Token): Slip | undefined {
  const { last } = level
  const { start } = token
  if (!last) return /[@`%|>]/.test(text.charAt(start)) ? proseInBrackets(text, level, undefined, start) : undefined
  const before = text.slice(last.start, last.end)
  const quote = before.charAt(0)
  const isCut = /["']/.test(quote) && (last.end === start || text.slice(start, token.end).endsWith(quote))
  return isCut || /^\{\s*[a-z]+ [\w.-]+[^:]*\}$/.test(before) ? proseInBrackets(text, level, last, start) : undefined
}

function quoted(text: string, start: number): Token | undefined {
  const rest = text.slice(start)
  const match = rest.startsWith('"') ? /^"(?:\\.|[^"\\])*"/s.exec(rest) : /^'(?:''|[^'])*'/.exec(rest)
  return match ? { start, end: start + match[0].length } : undefined
}

/** A text without quotation marks: to a sign of the brackets, a colon with a blank, a comment or the end of the line. */
function plain(text: string, start: number): Token {
  const line = text.slice(start, lineEnd(text, start))
  const end = line.search(/[,[\]{}]|:(?=[\s,[\]{}]|$)|\s#/)
  return { start, end: start + (end < 0 ? line : line.slice(0, end)).trimEnd().length }
}

function withoutComma(text: string, before: Token, token: Token): Slip | undefined {
  const first = text.slice(before.start, before.end)
  const second = text.slice(token.start, token.end)
  // A text without quotation marks may go on over a line end.
  if (/^[^'"[\]{}]*$/.test(first + second) && text.slice(before.end, token.start).includes('\n')) return undefined
  const [sign] = FOR_A_COMMA.exec(first) ?? []
  if (sign !== undefined) return notAComma(before.end - 1, sign)
  if (/^[;，、،；]/u.test(second)) return notAComma(token.start, second.charAt(0))
  return {
    start: before.start,
    end: token.end,
    message: `a comma is missing between ${first} and ${second}`,
    label: 'two entries without a comma',
    help: `write ${first}, ${second}`,
  }
}

/** Of `1 of: x` the last word is the next key, and what stands before it a value. */
function lastTwoOf(text: string, { start, end }: Token): Slip | undefined {
  const words = text.slice(start, end)
  const between = /[;，、،；]/u.exec(words)
  if (between) return notAComma(start + between.index, between[0])
  const gap = words.search(/\s+\S+$/)
  if (gap < 0) return undefined
  const [first, second] = [words.slice(0, gap), words.slice(gap).trim()]
  if (!/^[a-z][a-z0-9-]*$/.test(second)) return undefined
  return {
    start,
    end,
    message: `a comma is missing between ${first} and ${second}`,
    label: 'two entries without a comma',
    help: `write ${first}, ${second}`,
  }
}

function listBeforeKey(text: string, { start, before }: Level): Slip {
  return {
    start,
    end: before,
    message: '[ is not closed before the next key',
    label: '] is missing at its end',
    help: `write ${text.slice(start, before)}]`,
  }
}

function notAComma(at: number, sign: string): Slip {
  return { start: at, end: at + 1, message: `${sign} stands in place of a comma`, label: 'not a comma', help: 'write ,' }
}
