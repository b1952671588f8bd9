import { inQuotes } from '../in-quotes.ts'
import type { Level, Token } from './flow-slips.ts'
import type { Slip } from './slip.ts'

/** Up to the next key or the closing bracket; up to the next comma or the closing bracket. What is closed within the text belongs to it. */
const REST_IN_MAP = /^(?:\{[^{}\n]*\}|\[[^[\]\n]*\]|(?!,\s*[\w.-]+:\s)[^}\]\n])*/
const REST_IN_LIST = /^(?:\{[^{}\n]*\}|\[[^[\]\n]*\]|[^,}\]\n])*/

/** An expression with one brace on each side. */
const ONE_BRACE = /(?<!\{)\{\s*([a-z]+ [\w.-]+(?: "[^"]*")?)\s*\}(?!\})/

/**
 * A text within brackets that must stand in quotation marks, since YAML takes a sign in it at `at` for its own; `begins` is what of it was
 * read before. Undefined where the sign begins a value of its own, and a comma was meant.
 */
export function proseInBrackets(text: string, level: Level, begins: Token | undefined, at: number): Slip | undefined {
  const sign = text.charAt(at)
  const first = begins ? text.slice(begins.start, begins.end) : ''
  if (/[[{]/.test(sign) && isOwnValue(text.slice(at), first)) return undefined
  const start = begins?.start ?? at
  const [rest = ''] = (level.open === '{' ? REST_IN_MAP : REST_IN_LIST).exec(text.slice(at)) ?? []
  const written = text.slice(start, at + rest.length).trimEnd()
  const [, expression] = ONE_BRACE.exec(written) ?? []
  const within = /^(["'])(.*)\1$/s.exec(written)?.[2]
  const said =
    expression === undefined
      ? saidOf(sign, /^["']/.test(first) ? first : undefined)
      : { message: 'an expression has two braces on each side', label: 'one brace on each side' }
  const value = (within ?? written).replace(ONE_BRACE, '{{$1}}')
  return { start, end: start + written.length, ...said, help: `write ${inQuotes(value)}`, isValue: true }
}

/** Whether a bracket opens a map with keys, or a list after a name, with what is needed between the two left out. */
function isOwnValue(rest: string, before: string): boolean {
  return rest.startsWith('{') ? /^\{\s*(?:\}|["']?[\w.-]+["']?:\s)/.test(rest) : /^(?:[a-z0-9-]+|[[{].*)$/s.test(before)
}

function saidOf(sign: string, quoted: string | undefined): Pick<Slip, 'message'> & { readonly label: string } {
  if (quoted !== undefined)
    return {
      message: quoted.startsWith("'")
        ? 'an apostrophe ends a text in single quotation marks'
        : 'a quotation mark within the text ends it',
      label: `ends after ${quoted}`,
    }
  switch (sign) {
    case '{':
    case '[':
      return {
        message: `a text that holds ${sign} must stand in quotes`,
        label: `YAML reads a ${sign === '{' ? 'map' : 'list'} in it`,
      }
    case ':':
      return { message: 'a value holds a colon followed by a blank', label: 'YAML reads a key here' }
    case '#':
      return { message: 'a comment hides the bracket that closes this', label: 'YAML takes a blank and # for a comment' }
    default:
      return { message: `a text that begins with ${sign} must stand in quotes`, label: 'a sign of YAML' }
  }
}
