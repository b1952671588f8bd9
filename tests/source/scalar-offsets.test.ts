import { describe, expect, it } from 'vitest'
import { isScalar, parseDocument, Scalar, stringify } from 'yaml'
import { parseYaml } from '../../src/source/parse-yaml.ts'
import { SourceFile } from '../../src/source/source-file.ts'

/** The place in a file of a character of the value of its key `a`: by its offset, or of the first of its kind. */
function placeIn(text: string, wanted: number | string): string {
  const file = new SourceFile('zh.yaml', text)
  const source = parseYaml(file, () => undefined)
  const offsets = source.textOffsets(['a']) ?? []
  const offset = typeof wanted === 'string' ? String(source.valueAt(['a'])).indexOf(wanted) : wanted
  const { line, column } = file.placeOf(offsets[offset] ?? -1)
  return `${line}:${column}`
}

describe('every piece of a text has its exact place', () => {
  it.each([
    ['plain', 'a: 缔约方会议X\n', '1:9'],
    ['plain over two lines', 'a: one\n  two X\n', '2:7'],
    ['plain over an empty line', 'a: one\n\n  two X\n', '3:7'],
    ['single-quoted', "a: 'one X'\n", '1:9'],
    ['single-quoted after a doubled quotation mark', "a: 'it''s ''X'''\n", '1:13'],
    ['single-quoted over two lines', "a: 'one\n  it''s X'\n", '2:9'],
    ['double-quoted', 'a: "one X"\n', '1:9'],
    ['double-quoted after an escaped quotation mark', 'a: "\\"one\\" X"\n', '1:13'],
    ['double-quoted after escapes of each length', 'a: "\\t\\x41\\u4e2d\\U00020bb7X"\n', '1:27'],
    ['double-quoted after a character escaped as two halves', 'a: "\\ud842\\udfb7X"\n', '1:17'],
    ['double-quoted after an escaped line break', 'a: "one\\nX"\n', '1:10'],
    ['double-quoted over a line end that an escape takes away', 'a: "缔约方\\\n  会议X"\n', '2:5'],
    ['double-quoted with an escaped blank at a fold', 'a: "one \\\n  \\ X"\n', '2:5'],
    ['double-quoted with an escape after a fold', 'a: "one\n  \\nX"\n', '2:5'],
    ['double-quoted over an empty line', 'a: "one\n\n  X"\n', '3:3'],
    ['folded block', 'a: >\n  one\n  two X\n', '3:7'],
    ['folded block with more indented lines', 'a: >\n  one\n    two\n  X\n', '4:3'],
    ['folded block with a comment in its head', 'a: >- # note\n  one X\n', '2:7'],
    ['literal block', 'a: |\n  one\n  two X\n', '3:7'],
    ['literal block with stated indentation', 'a: |2\n    one\n  X\n', '3:3'],
    ['literal block over an empty line', 'a: |\n  one\n\n  X\n', '4:3'],
    ['with CRLF line ends', 'a: |\r\n  one\r\n  two X\r\n', '3:7'],
    ['after a byte-order mark', '\uFEFFa: one X\n', '1:8'],
    ['after an anchor', 'a: &here one X\n', '1:14'],
  ])('%s', (_, text, place) => expect(placeIn(text, 'X')).toBe(place))

  it('and so has its end', () => {
    expect(placeIn("a: 'it''s'\n", 4)).toBe('1:10')
    expect(placeIn('a: one\n', 3)).toBe('1:7')
  })
})

const STYLES = [Scalar.PLAIN, Scalar.QUOTE_SINGLE, Scalar.QUOTE_DOUBLE, Scalar.BLOCK_FOLDED, Scalar.BLOCK_LITERAL] as const

const BITS = [
  '临',
  '时',
  '议程',
  '（',
  '。',
  '“',
  'a',
  'Zürich',
  '7/1',
  '𠮷',
  '😀',
  "'",
  '"',
  '\\',
  '#',
  ': ',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\t',
  '{{date opening}}',
  '-',
  '\u00a0',
  '\u2028',
  'слово',
  'كلمة',
  '%',
  '&',
  '*',
  '!',
  '|',
  '>',
]

/** The same numbers in every run. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** What a stretch of a source stands for in a text: itself, or what its escape means. */
function meant(source: string, offset: number, quoted: boolean): string {
  const escape = quoted ? /^\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|.)/i.exec(source.slice(offset, offset + 10)) : null
  return escape ? (JSON.parse(`"${escape[0].replace(/^\\([_NLP0ae])$/, '\\\\$1')}"`) as string) : source.charAt(offset)
}

describe('random texts: every visible character leads to a place that holds it or its escape', () => {
  it.each(STYLES)('%s', (type) => {
    const pick = random(2016)
    let checked = 0
    for (let round = 0; round < 400; round++) {
      const written = Array.from({ length: 1 + pick(40) }, () => BITS[pick(BITS.length)]).join('')
      const scalar = new Scalar(written)
      scalar.type = type
      const text = stringify({ a: scalar, b: 'next' }, { lineWidth: 20 + pick(60) })
      const file = new SourceFile('random.yaml', text)
      const node = parseDocument(text).get('a', true)
      // The library writes a few plain texts so that they are read as something else.
      if (!isScalar(node) || typeof node.value !== 'string') continue
      const source = parseYaml(file, () => undefined)
      const value = String(source.valueAt(['a']))
      const offsets = source.textOffsets(['a']) ?? []
      expect(offsets).toHaveLength(value.length + 1)
      for (let index = 0; index < value.length; index++) {
        const character = value.charAt(index)
        if (/[ \t\r\n]/.test(character)) continue
        const here = meant(text, offsets[index] ?? -1, node.type === Scalar.QUOTE_DOUBLE)
        if (here !== character && !(here.length > 1 && here.includes(character)))
          expect.fail(`${JSON.stringify(character)} of ${JSON.stringify(value)} leads to ${JSON.stringify(here)} in\n${text}`)
        checked++
      }
      expect(offsets.every((offset, index) => index === 0 || offset >= (offsets[index - 1] ?? 0))).toBe(true)
    }
    expect(checked).toBeGreaterThan(2000)
  })
})
