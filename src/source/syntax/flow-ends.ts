import type { Level, Token } from './flow-slips.ts'
import type { Slip } from './slip.ts'

/** What closes a bracket. */
export const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' }

/** The end of the line that an offset is in. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** A bracket that closes another than was opened last: that one is missing, or this one is the wrong one. */
export function unlike(text: string, levels: readonly Level[], at: number, end: number): Slip {
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

export function afterEnd(text: string, at: number, from: number): Slip | undefined {
  const line = text.slice(from, lineEnd(text, from))
  const rest = line.replace(/\s#.*$/s, '').trimEnd()
  const lead = /^\s*/.exec(rest)?.[0].length ?? 0
  const start = from + lead
  if (rest.trim() === '') return undefined
  const sign = rest.charAt(lead)
  const closed = text.charAt(from - 1)
  if (sign === ',' && rest.split(closed).length > rest.split(closed === '}' ? '{' : '[').length)
    return {
      start: from - 1,
      end: from,
      message: `${closed} stands before the end of what it closes`,
      label: 'one too many',
      help: 'take it out',
    }
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
export function unclosed(slice: (token: Token) => string, { open, start }: Level, levels: readonly Level[], end: number): Slip {
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
