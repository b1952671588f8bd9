import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import type { Diagnostic, Fix } from '../../src/source/diagnostic.ts'
import { fixedYaml } from '../../src/source/fixed-yaml.ts'
import { parseYaml } from '../../src/source/parse-yaml.ts'
import { SourceFile } from '../../src/source/source-file.ts'

/** Fixes that put an expression in the place of each A/1 of a text. */
function fixesOf(file: SourceFile, replacement = '{{symbol a}}'): Fix[] {
  return [...file.text.matchAll(/A\/1/g)].map(({ index }) => ({ span: file.span(index, index + 3), replacement }))
}

function fixed(text: string, replacement?: string): string {
  const file = new SourceFile('a.yaml', text)
  return fixedYaml(file, fixesOf(file, replacement))
}

describe('a fix changes the text that it is in, however that is written', () => {
  test.each([
    ['a plain text', 'a: see A/1 # note\nb: c\n', 'a: see {{symbol a}} # note\nb: c\n'],
    ['in quotes', 'a: "see A/1"\n', 'a: "see {{symbol a}}"\n'],
    ['in single quotes, with others in it', "a: 'it''s A/1'\n", "a: 'it''s {{symbol a}}'\n"],
    ['a block', 'a: |\n  see\n  A/1\n', 'a: |\n  see\n  {{symbol a}}\n'],
    ['a folded text', 'a: >-\n  see\n  A/1\n', 'a: >-\n  see\n  {{symbol a}}\n'],
    ['several of one text', 'a: A A/1 and A/1\n', 'a: A {{symbol a}} and {{symbol a}}\n'],
    ['at the beginning of a plain text, which then needs quotes', 'a: A/1 says\n', 'a: "{{symbol a}} says"\n'],
    ['in a map on one line', '{ a: see A/1, b: c }\n', '{ a: "see {{symbol a}}", b: c }\n'],
    ['in a list on one line', 'a: [see A/1, b]\n', 'a: ["see {{symbol a}}", b]\n'],
    ['only those that need it get quotes', 'a: A/1 says\nb: see A/1\n', 'a: "{{symbol a}} says"\nb: see {{symbol a}}\n'],
    ['line ends of Windows', 'a: see A/1\r\nb: c\r\n', 'a: see {{symbol a}}\r\nb: c\r\n'],
  ])('%s', (_, text, result) => {
    expect(fixed(text)).toBe(result)
    const meant = JSON.parse(JSON.stringify(parse(text)).replaceAll('A/1', '{{symbol a}}')) as unknown
    expect(parse(fixed(text))).toEqual(meant)
  })

  it.each(['x # y', 'x: y', '- x', '"x', '}'])('a replacement that YAML would take for something else: %s', (replacement) => {
    expect(parse(fixed('a: see A/1\nb: { c: A/1 }\n', replacement))).toEqual({ a: `see ${replacement}`, b: { c: replacement } })
  })
})

describe('a fix that cannot be proved is refused', () => {
  test.each([
    ['another place says the same by an alias', 'a: &x see A/1\nb: *x\n', '{{symbol a}}', 'b would say something else'],
    ['a key', 'A/1: b\n', '{{symbol a}}', 'is no text of its own'],
    ['a comment', 'a: b # A/1\n', '{{symbol a}}', 'is no text of its own'],
    ['a quotation mark within quotes', 'a: "see A/1"\n', 'the "first"', 'could not be read'],
    ['an escape in the midst of it', 'a: "see A\\x2f1 A/1"\n', '\\q', 'could not be read'],
  ])('%s', (_, text, replacement, message) => expect(() => fixed(text, replacement)).toThrow(message))
})

describe('quotes around a value that begins with an expression', () => {
  function mended(text: string): string {
    const file = new SourceFile('a.yaml', text)
    const found: Diagnostic[] = []
    parseYaml(file, (diagnostic) => found.push(diagnostic))
    return fixedYaml(
      file,
      found.flatMap(({ fix }) => fix ?? []),
    )
  }

  test.each([
    ['a: {{x}} y\n', 'a: "{{x}} y"\n'],
    ['a: {{x}} y # a note\n', 'a: "{{x}} y" # a note\n'],
    ['a: {{x}} y   \n', 'a: "{{x}} y"   \n'],
    ['a: {{x}}#1\n', 'a: "{{x}}#1"\n'],
    ['- {{ordinal a "b"}} c\n', '- "{{ordinal a \\"b\\"}} c"\n'],
  ])('%j', (text, result) => expect(mended(text)).toBe(result))
})
