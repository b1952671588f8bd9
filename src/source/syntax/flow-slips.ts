import type { Slip } from './slip.ts'

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' }

/** Signs that people type for a comma. */
const FOR_A_COMMA = /[;，、،；]$/u

interface Token {
  readonly start: number
  readonly end: number
}

/** A list or map in brackets that is being read: where it opens, and what its last entry has so far. */
interface Level {
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
    else if (sign === '#' && /\s/.test(text.charAt(next - 1))) next = lineEnd(text, next)
    else if (sign === '[' || sign === '{') {
      const level = top()
      if (level?.last) return withoutComma(text, level.last, { start: next, end: next + 1 })
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
      if (level) Object.assign(level, { last: undefined, hasColon: false, before: end })
      end = ++next
    } else if (sign === ':' && /[\s,[\]{}]|^$/.test(text.charAt(next + 1))) {
      const level = top()
      if (level?.hasColon && level.last) return lastTwoOf(text, level.last)
      // A list has no keys: what stands before the last comma is the list, and the key is that of the map around it.
      if (level?.open === '[' && levels.length > 1) return listBeforeKey(text, level)
      if (level) Object.assign(level, { last: undefined, hasColon: true, valueAt: next + 1 })
      end = ++next
    } else {
      const token = sign === '"' || sign === "'" ? quoted(text, next) : plain(text, next)
      if (!token) return undefined
      const slip = entry(token)
      if (slip) return slip
      next = token.end
    }
  }
  const [outermost] = levels
  if (!outermost) return undefined
  const innermost = levels.length === 1 ? outermost : undefined
  return unclosed(slice, innermost ?? outermost, levels, end)
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
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

/** A bracket that closes another than was opened last: that one is missing, or this one is the wrong one. */
function unlike(text: string, levels: readonly Level[], at: number, end: number): Slip {
  const level = levels.at(-1)
  const sign = text.charAt(at)
  const { open = '', start = at } = level ?? {}
  const wanted = CLOSING[open] ?? ''
  if (levels.some((other) => CLOSING[other.open] === sign))
    return {
      start,
      end,
      message: `${open} is not closed before ${sign}`,
      label: `${wanted} is missing at its end`,
      help: `write ${text.slice(start, end)}${wanted}`,
    }
  const from = level?.valueAt
  if (sign === ']' && from !== undefined && text.slice(at, lineEnd(text, at)).includes('}')) {
    const value = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0)
    return {
      start: value,
      end: at + 1,
      message: '] closes a list that nothing opens',
      label: '[ is missing at its beginning',
      help: `write [${text.slice(value, at + 1)}`,
    }
  }
  return {
    start: at,
    end: at + 1,
    message: `${sign} stands where ${wanted} closes what ${open} opened`,
    label: 'another bracket',
    help: `write ${wanted}`,
  }
}

/** What is said of a comment that YAML does not take for one. */
export const COMMENT = 'a blank is missing before the comment'

function afterEnd(text: string, at: number, from: number): Slip | undefined {
  const line = text.slice(from, lineEnd(text, from))
  const rest = line.replace(/\s#.*$/s, '').trimEnd()
  const lead = /^\s*/.exec(rest)?.[0].length ?? 0
  const start = from + lead
  if (rest.trim() === '') return undefined
  const sign = rest.charAt(lead)
  if (/[\]},]/.test(sign))
    return {
      start,
      end: start + 1,
      message: `${sign} ${sign === ',' ? 'parts' : 'closes'} nothing here`,
      label: 'one too many',
      help: 'take it out',
    }
  if (sign === '#')
    return { start, end: from + rest.length, message: COMMENT, label: 'meant as a comment', help: `put a blank before it` }
  const value = text.slice(at, from + rest.length)
  return value.includes('\n')
    ? undefined
    : {
        start: at,
        end: from + rest.length,
        message: `a text that begins with ${value.charAt(0)} must stand in quotes`,
        label: `YAML reads a ${value.startsWith('[') ? 'list' : 'map'} here, and then a text`,
        help: `write ${JSON.stringify(value)}`,
        isValue: true,
      }
}

/** What is opened and never closed; all that is still open ends where the value does. */
function unclosed(slice: (token: Token) => string, { open, start }: Level, levels: readonly Level[], end: number): Slip {
  const closing = levels
    .map((level) => (level.open === '{' ? ' }' : ']'))
    .toReversed()
    .join('')
  const written = slice({ start, end }).replace(/,$/, '')
  const isShort = written.length <= 120 && !written.includes('\n')
  const [last = ''] = /[^\s,]+,?$/.exec(written) ?? []
  return {
    start,
    end: isShort ? end : start + 1,
    message: `${open} is not closed`,
    label: isShort ? `${closing.trim()} is missing at its end` : 'opened here',
    help: isShort ? `write ${written}${closing}` : `put ${closing.trim()} after ${last}`,
  }
}
