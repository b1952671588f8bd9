import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { SourceFile } from '../../src/source/source-file.ts'
import { YamlEdits } from '../../src/source/yaml-edits.ts'

/** A text after edits. */
function edited(text: string, edit: (edits: YamlEdits) => void): string {
  const edits = new YamlEdits(new SourceFile('a.yaml', text))
  edit(edits)
  return edits.text()
}

const REPORT = { symbol: 'A/1', kind: 'report' }

describe('an entry is put in as its neighbours are written', () => {
  test.each<[what: string, text: string, after: string | undefined, result: string]>([
    [
      'behind another',
      'docs:\n  a: { n: 1 } # first\n  # more\n  b: { n: 2 }\n',
      'a',
      'docs:\n  a: { n: 1 } # first\n  new: { symbol: A/1, kind: report }\n  # more\n  b: { n: 2 }\n',
    ],
    [
      'before all',
      'docs:\n  # all\n  a: { n: 1 }\n',
      undefined,
      'docs:\n  # all\n  new: { symbol: A/1, kind: report }\n  a: { n: 1 }\n',
    ],
    [
      'behind the last, in a file without an end of its last line',
      'docs:\n  a: { n: 1 }',
      'a',
      'docs:\n  a: { n: 1 }\n  new: { symbol: A/1, kind: report }\n',
    ],
    [
      'key by key',
      'docs:\n    a:\n        n: 1\nz: 1\n',
      'a',
      'docs:\n    a:\n        n: 1\n    new:\n      symbol: A/1\n      kind: report\nz: 1\n',
    ],
    [
      'with blank lines between',
      'docs:\n  a: { n: 1 }\n\n  b: { n: 2 }\nz: 1\n',
      'b',
      'docs:\n  a: { n: 1 }\n\n  b: { n: 2 }\n\n  new: { symbol: A/1, kind: report }\nz: 1\n',
    ],
    [
      'with blank lines between, before all',
      'docs:\n  a: { n: 1 }\n\n  b: { n: 2 }\n',
      undefined,
      'docs:\n  new: { symbol: A/1, kind: report }\n\n  a: { n: 1 }\n\n  b: { n: 2 }\n',
    ],
    [
      'within braces',
      'docs: { a: { n: 1 }, b: { n: 2 } } # x\n',
      'a',
      'docs: { a: { n: 1 }, new: { symbol: A/1, kind: report }, b: { n: 2 } } # x\n',
    ],
    [
      'within braces, before all',
      'docs: { a: { n: 1 } }\n',
      undefined,
      'docs: { new: { symbol: A/1, kind: report }, a: { n: 1 } }\n',
    ],
    ['into empty braces', 'docs: {} # none\nz: 1\n', undefined, 'docs: # none\n  new: { symbol: A/1, kind: report }\nz: 1\n'],
    ['into nothing', 'docs: # none\nz: 1\n', undefined, 'docs: # none\n  new: { symbol: A/1, kind: report }\nz: 1\n'],
    [
      'into empty braces within braces',
      'x: { docs: {}, y: 1 }\n',
      undefined,
      'x: { docs: { new: { symbol: A/1, kind: report } }, y: 1 }\n',
    ],
  ])('%s', (_, text, after, result) => {
    const path = text.startsWith('x') ? ['x', 'docs'] : ['docs']
    expect(edited(text, (edits) => edits.add(path, 'new', REPORT, after, 'flow'))).toBe(result)
  })

  test.each<[what: string, text: string, at: number, result: string]>([
    ['a list on one line', 'list: [a, b] # all\n', 1, 'list: [a, new, b] # all\n'],
    ['a list on one line, as its first', 'list: [a, b]\n', 0, 'list: [new, a, b]\n'],
    ['a list with dashes', 'list:\n  - a # one\n  - b\nz: 1\n', 1, 'list:\n  - a # one\n  - new\n  - b\nz: 1\n'],
    ['a list with dashes, as its first', 'list:\n- a\n- b\n', 0, 'list:\n- new\n- a\n- b\n'],
    ['an empty list', 'list: []\nz: 1\n', 0, 'list: [new]\nz: 1\n'],
    ['a list that is not there yet', 'list:\n', 0, 'list: [new]\n'],
  ])('into %s', (_, text, at, result) => expect(edited(text, (edits) => edits.insert(['list'], at, 'new', 'flow'))).toBe(result))

  test.each<[what: string, text: string, result: string]>([
    [
      'key by key',
      'a:\n  - id: x\n    b: [c] # d\n  - { id: y }\n',
      'a:\n  - id: x\n    b: [c] # d\n  - id: new\n    items:\n      - id: under\n        b: [c]\n  - { id: y }\n',
    ],
    ['on one line', 'a:\n  - { id: x }\n', 'a:\n  - { id: x }\n  - { id: new, items: [{ id: under, b: [c] }] }\n'],
  ])('a map into a list, %s', (_, text, result) =>
    expect(edited(text, (edits) => edits.insert(['a'], 1, { id: 'new', items: [{ id: 'under', b: ['c'] }] }, 'block'))).toBe(
      result,
    ),
  )

  test('a key behind another of an entry of a list', () =>
    expect(
      edited('a:\n  - id: x\n  - { id: y }\n', (edits) => {
        edits.add(['a', 0], 'docs', ['d'], 'id', 'block')
        edits.add(['a', 1], 'docs', ['d'], 'id', 'block')
      }),
    ).toBe('a:\n  - id: x\n    docs: [d]\n  - { id: y, docs: [d] }\n'))
})

describe('words are put into quotation marks where they need them', () => {
  test.each([
    'plain words',
    '{{title items.a}} and more',
    'Item 2: general',
    'true',
    '10:00',
    '# no comment',
    'a # b',
    "l'ordre",
    '* star',
    '??? words',
    '3',
    '“so”, and so',
    '[a',
    "'so'",
    'say "so"',
  ])('%s', (words) => {
    const block = edited('words:\n  a: b\n', (edits) => edits.add(['words'], 'new', words, 'a', 'block'))
    const flow = edited('words: { a: b }\n', (edits) => edits.add(['words'], 'new', words, 'a', 'block'))
    expect([parse(block), parse(flow)]).toEqual([{ words: { a: 'b', new: words } }, { words: { a: 'b', new: words } }])
  })
})

describe('an entry is taken out with the comments on its lines', () => {
  test.each<[what: string, path: (string | number)[], text: string, result: string]>([
    ['of a map', ['m', 'b'], 'm:\n  a: 1\n  # over b\n  b: { c: 1 } # of b\n  d: 1\n', 'm:\n  a: 1\n  # over b\n  d: 1\n'],
    [
      'of several lines',
      ['m', 'b'],
      'm:\n  a: 1\n  b:\n    c: |\n      x\n      y\n    d: 1 # of b\n  e: 1\n',
      'm:\n  a: 1\n  e: 1\n',
    ],
    ['between blank lines', ['m', 'b'], 'm:\n  a: 1\n\n  b:\n    c: 1\n\n  d: 1\n', 'm:\n  a: 1\n\n  d: 1\n'],
    ['behind a blank line, the last', ['m', 'b'], 'm:\n  a: 1\n\n  b:\n    c: 1\n', 'm:\n  a: 1\n\n'],
    ['within braces', ['m', 'b'], 'm: { a: 1, b: { c: 1 }, d: 1 }\n', 'm: { a: 1, d: 1 }\n'],
    ['within braces, the last', ['m', 'b'], 'm: { a: 1, b: [1, 2] } # x\n', 'm: { a: 1 } # x\n'],
    ['of a list', ['l', 1], 'l: [a, b, c]\n', 'l: [a, c]\n'],
    ['of a list with dashes', ['l', 0], 'l:\n  - a # x\n  - b\n', 'l:\n  - b\n'],
    ['of maps in a list', ['l', 1], 'l:\n  - id: a\n  - id: b\n    c: [d] # e\n  - id: f\n', 'l:\n  - id: a\n  - id: f\n'],
    ['the first key behind a dash', ['l', 0, 'id'], 'l:\n  - id: a\n    b: 1\n', 'l:\n  - b: 1\n'],
    [
      'the only one of a map',
      ['m', 'a'],
      'm: # all\n  # over a\n  a: { b: 1 } # of a\nz: 1\n',
      'm: {} # all\n  # over a\nz: 1\n',
    ],
    ['the only one of a list on one line', ['l', 0], 'l: [a] # x\n', 'l: [] # x\n'],
    ['the only one of a list with dashes', ['l', 0], 'l:\n  - a\nz: 1\n', 'l: []\nz: 1\n'],
  ])('%s', (_, path, text, result) => expect(edited(text, (edits) => edits.remove(path))).toBe(result))
})

test.each([
  ['plain', 'a: words. # x\n', 'a: words.{{note n}} # x\n'],
  ['in quotation marks', "a: 'words'\n", "a: 'words{{note n}}'\n"],
  ['within braces', 'b: { a: words }\n', 'b: { a: "words{{note n}}" }\n'],
  ['line by line', 'a: |\n  two\n  lines\nz: 1\n', 'a: |\n  two\n  lines{{note n}}\nz: 1\n'],
])('words are put to the end of a text, %s', (_, text, result) =>
  expect(edited(text, (edits) => edits.append(text.startsWith('b') ? ['b', 'a'] : ['a'], '{{note n}}'))).toBe(result),
)

test('an edit that an alias would carry elsewhere is refused', () =>
  expect(() => edited('a: &x { b: 1 }\nc: *x\n', (edits) => edits.add(['a'], 'new', '2', 'b', 'flow'))).toThrow(
    'would say something else',
  ))

test('what stands for a map by an alias is not edited', () =>
  expect(() => edited('a: &x { b: 1 }\nc: *x\n', (edits) => edits.remove(['c', 'b']))).toThrow())
