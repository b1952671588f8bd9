import { type PdfDictionary, type PdfValue, word } from './pdf-file.ts'

/** An operator of a content stream with what stands before it. Strings are written as `b:` and their bytes in hexadecimal. */
export interface Operation {
  readonly operator: string
  readonly operands: readonly PdfValue[]
}

/** A comment, a bracket, a string in hexadecimal, a name, a string with at most one pair of brackets in another, or a word. */
const TOKEN =
  /%[^\r\n]*|<<|>>|[[\]{}]|<[\da-fA-F\s]*>|\/[^\s()<>[\]{}/%]*|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|[^\s()<>[\]{}/%]+/g

const CONSTANTS = new Map<string, PdfValue>([
  ['true', true],
  ['false', false],
  ['null', null],
])

const known = new Map<string, Operation[]>()

/** Reads a content stream (ISO 32000-1, 7.8.2). An inline image shows as its operators and some words between them. */
export function operationsOf(bytes: Buffer): Operation[] {
  const source = bytes.toString('latin1')
  const operations = known.get(source) ?? read(source)
  known.set(source, operations)
  return operations
}

function read(source: string): Operation[] {
  const operations: Operation[] = []
  let operands: PdfValue[] = []
  const outer: PdfValue[][] = []
  for (const [token] of source.matchAll(TOKEN)) {
    if (token === '[' || token === '<<') {
      outer.push(operands)
      operands = []
    } else if (token === ']' || token === '>>') {
      const whole = token === ']' ? operands : dictionaryOf(operands)
      operands = outer.pop() ?? []
      operands.push(whole)
    } else if (CONSTANTS.has(token)) operands.push(CONSTANTS.get(token) ?? null)
    else if (/^[\d+.-]/.test(token)) operands.push(Number(token))
    else if (token.startsWith('/')) operands.push(token)
    else if (token.startsWith('<')) operands.push(`b:${token.replaceAll(/[<>\s]/g, '')}`)
    else if (token.startsWith('(')) operands.push(`b:${Buffer.from(unescape(token.slice(1, -1)), 'latin1').toString('hex')}`)
    else if (!token.startsWith('%')) {
      operations.push({ operator: token, operands })
      operands = []
    }
  }
  return operations
}

function dictionaryOf(values: readonly PdfValue[]): PdfDictionary {
  const dictionary: PdfDictionary = {}
  for (let index = 0; index < values.length; index += 2) dictionary[word(values[index])] = values[index + 1] ?? null
  return dictionary
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' }

function unescape(text: string): string {
  return text.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, escaped: string) =>
    /^[0-7]/.test(escaped) ? String.fromCharCode(parseInt(escaped, 8)) : (ESCAPES[escaped] ?? escaped),
  )
}
