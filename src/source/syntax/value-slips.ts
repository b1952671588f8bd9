import { inQuotes } from '../in-quotes.ts'
import { COMMENT } from './flow-ends.ts'
import type { Line } from './lines.ts'
import type { Slip } from './slip.ts'

/** Pairs of quotation marks of print, and the full-width one, which programs for letters put in place of straight ones. */
const IN_PRINTED_QUOTES = /^[“”„‟«‘’‚「＂](.*)[“”„‟»‘’‚」＂]$/su

/** What of a text without quotation marks YAML takes for a sign of its own when it begins with it. */
const SIGNS = /^(?:[@`%&*!|>#,]|[?-](?=\s))/

/** What is wrong with the value on a line: it should stand in quotation marks, or those that it has end too early. */
export function valueSlip({ value, valueAt, key }: Line): Slip | undefined {
  const slip = (message: string, label: string, written: string): Slip => ({
    start: valueAt,
    end: valueAt + value.length,
    message,
    label,
    help: `write ${written}`,
    isValue: true,
  })
  if (value === '') return undefined
  const [, printed] = IN_PRINTED_QUOTES.exec(value) ?? []
  if (printed !== undefined && printed !== '')
    return slip(`${value.charAt(0)} is no quotation mark of YAML`, 'a printed quotation mark', inQuotes(printed))
  const sign = value.charAt(0)
  if (sign === '"' || sign === "'") {
    const end = closingOf(value)
    if (end === undefined || end === value.length) return undefined
    if (value.charAt(end) === '#') return { ...slip(COMMENT, 'meant as a comment', `${value.slice(0, end)} ${value.slice(end)}`) }
    const within = /["']$/.test(value) && value.endsWith(sign) ? value.slice(1, -1) : undefined
    if (within === undefined) return slip(`the text ends at the second ${sign}, and more follows`, 'one text', inQuotes(value))
    return slip(
      sign === "'" ? 'an apostrophe ends a text in single quotation marks' : 'a quotation mark within the text ends it',
      `ends after ${value.slice(0, end)}`,
      inQuotes(within),
    )
  }
  if (key !== undefined && value.startsWith('- '))
    return slip('a list cannot begin on the line of its key', 'an entry of a list', `[${value.slice(2).trim()}]`)
  if (SIGNS.test(value)) return slip(`a text that begins with ${sign} must stand in quotes`, 'a sign of YAML', inQuotes(value))
  if (key !== undefined && /:(?:\s|$)/.test(value) && !/^[[{]/.test(value))
    return slip('a value holds a colon followed by a blank', 'YAML reads a key here', inQuotes(value))
  return undefined
}

/** Where a text in quotation marks ends; undefined where it does not on its line. */
function closingOf(value: string): number | undefined {
  return (value.startsWith('"') ? /^"(?:\\.|[^"\\])*"/ : /^'(?:''|[^'])*'/).exec(value)?.[0].length
}

/** A quotation mark that is not closed, by where it stands; what belongs to the text is guessed from its line. */
export function openQuote(text: string, at: number): Slip {
  const quote = text.charAt(at)
  const lineEnd = text.indexOf('\n', at)
  const rest = text.slice(at, lineEnd < 0 ? text.length : lineEnd).trimEnd()
  const isInBrackets = /[[{]/.test(text.slice(text.lastIndexOf('\n', at) + 1, at))
  const ends = isInBrackets ? rest.search(/,\s|\s*[\]}]/) : -1
  const written = ends < 0 ? rest : rest.slice(0, ends)
  const other = /.[“”„»’＂"']$/u.test(written) ? written.slice(0, -1) : undefined
  if (other !== undefined)
    return {
      start: at + written.length - 1,
      end: at + written.length,
      message: `${written.slice(-1)} does not close what ${quote} opened`,
      label: 'another quotation mark',
      help: `write ${quote}`,
    }
  const isShort = written.length <= 120
  const [last = ''] = /\S+$/.exec(written) ?? []
  return {
    start: at,
    end: isShort ? at + written.length : at + 1,
    message: `the quotation mark ${quote} is not closed`,
    label: isShort ? `${quote} is missing at its end` : 'opened here',
    help: isShort ? `write ${written}${quote}` : `put ${quote} after ${last}`,
  }
}
