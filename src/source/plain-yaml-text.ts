import { Scalar, type YAMLMap, type YAMLSeq } from 'yaml'

/** Thrown where the YAML library has to be asked. */
export class Unsure extends Error {}

/** How texts are written in the plain part of YAML; each is looked for at one place. */
export const FORMS = {
  /** With its colon, and the blanks behind it. */
  key: /(\w[\w.-]*|"[^"\\\n]*"|'[^'\n]*'):(?=[ \n]) */y,
  double: /"((?:[^"\\\n]|\\(?:["\\]|u00[a-f][\da-f]))*)"/y,
  single: /'((?:[^'\n]|'')*)'/y,
  /** Up to the end of its line or a comment. */
  onLine: /(?:[^\s,[\]{}#&*!|>'"%@`?:-]|-(?=[^\s-]))(?:[^\n #:]| (?! *#)|(?<! )#|:(?=\S))*/y,
  /** Up to what ends it in brackets. */
  inBrackets: /[^\s,[\]{}#&*!|>'"%@`?:-](?:[^\n,[\]{}#:]|:(?=\w))*/y,
  endOfLine: / *(?: #[^\n]*)?(?:\n|$)/y,
} as const

const WHOLE = /^(?:0|-?[1-9]\d{0,14})$/
const FRACTION = /^\d{1,6}\.\d{1,6}$/
/** What YAML may take for something other than a text. */
const NO_TEXT = /^(?:[-+]?(?:\d+|\.\d+|\d+\.\d*)(?:e[-+]?\d+)?|0o[0-7]+|0x[\da-f]+|[-+]?\.inf|\.nan|true|false|null|~)$/i

/** What a text without quotation marks stands for. */
export function resolved(text: string): string | number | boolean {
  if (!NO_TEXT.test(text)) return text
  if (text === 'true' || text === 'false') return text === 'true'
  if (WHOLE.test(text) || FRACTION.test(text)) return Number(text)
  throw new Unsure()
}

/** What stands between double quotes, its escapes resolved. */
export function unescaped(inner: string): string {
  return inner.replace(/\\(?:u(....)|(.))/g, (_, code: string | undefined, sign: string | undefined) =>
    code === undefined ? (sign ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/** The name that a key stands for, and its node. */
export function keyOf(written: string, start: number): { readonly name: string; readonly key: Scalar } {
  const end = start + written.length
  const quote = QUOTES[written.charAt(0)]
  const name = quote ? written.slice(1, -1) : written
  const value = quote ? name : resolved(name)
  // A number or a truth is a name only as it is written.
  if (String(value) !== name) throw new Unsure()
  return { name, key: scalar(value, quote ?? 'PLAIN', start, end) }
}

const QUOTES: Readonly<Record<string, Scalar.Type>> = { '"': 'QUOTE_DOUBLE', "'": 'QUOTE_SINGLE' }

/** A text, number or truth with its place. */
export function scalar(value: unknown, type: Scalar.Type, start: number, end: number): Scalar {
  return Object.assign(new Scalar(value), { type, range: [start, end, end] as [number, number, number] })
}

/** A map or a list with its place. */
export function placed<T extends YAMLMap | YAMLSeq>(node: T, start: number, end: number): T {
  node.range = [start, end, end]
  return node
}
